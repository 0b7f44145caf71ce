#include "cli/cli.h"

#include <signal.h>
#include <stdio.h>

int command_serve(int argc, char **argv)
{
    struct data_choice choice = {0};
    const char *positional[1];
    uint32_t port = 0, count;
    const struct option_row rows[] = {
        {"port", "N", OPTION_COUNT, &port, "where to listen (0: any that is free)"},
        DATA_ROWS(choice, "tasks (those of the store's last run, from where it had them)"),
        {0},
    };
    const struct usage usage = {
        "serve",
        "STORE",
        "Shows a store in the browser: runs while they live, tasks, programs with every "
        "step, and a playground.",
        rows,
        "Prints its address as its first line, and answers this machine alone until it is "
        "interrupted. Nothing is written.",
        1,
        1};
    int code = options_read(&usage, argc, argv, positional, &count), caught;
    if (code >= 0) return code;
    aw_text of_run = {0};
    aw_error error;
    aw_server *server;
    sigset_t stop;
    if (!choice.paths.count && aw_run_data(positional[0], NULL, &of_run, &error) != AW_OK)
        return fail(&error);
    if (of_run.data) choice.paths = (struct option_list){{of_run.data}, 1};
    aw_data *data = open_data(&choice, &code);
    aw_text_free(&of_run);
    if (!data) return code;
    /* Blocked before the server's threads begin, which inherit it: the signals wait for sigwait(). */
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    sigprocmask(SIG_BLOCK, &stop, NULL);
    if (aw_server_start(data, positional[0], port, &server, &error) != AW_OK) {
        code = fail(&error);
    } else {
        printf("http://127.0.0.1:%u/\n", aw_server_port(server));
        fflush(stdout);
        sigwait(&stop, &caught);
        aw_server_stop(server);
        code = 0;
    }
    aw_data_free(data);
    return code;
}
