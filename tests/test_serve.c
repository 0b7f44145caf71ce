/* `arcwright serve` over its own socket: what it answers, whom it refuses, and that it stops. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <arpa/inet.h>
#include <jansson.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "command.h"

#ifdef ARCWRIGHT_HAVE_HTTP

#define STARTER  ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

static pid_t server;
static unsigned port;

/* Starts the server with its first line on a pipe: the address. */
static int start(void **state)
{
    int out[2];
    char line[128] = "";
    if (command_folder_make(state)) return -1;
    struct command c =
        RUN("store", "import", "a.db", ARCWRIGHT_SOURCE_DIR "/library/starter.py", "--data", STARTER);
    command_expect(&c, 0);
    command_clear(&c);
    char store[4096];
    snprintf(store, sizeof store, "%s", file_path("a.db"));
    if (pipe(out) || (server = fork()) < 0) return -1;
    if (server == 0) {
        dup2(out[1], STDOUT_FILENO);
        close(out[0]);
        close(out[1]);
        alarm(300); /* should the test die */
        execl(ARCWRIGHT_EXE, ARCWRIGHT_EXE, "serve", store, "--data", STARTER, (char *)NULL);
        _exit(127);
    }
    close(out[1]);
    FILE *f = fdopen(out[0], "r");
    if (!f || !fgets(line, sizeof line, f)) return -1;
    fclose(f);
    return sscanf(line, "http://127.0.0.1:%u/\n", &port) == 1 ? 0 : -1;
}

static int stop(void **state)
{
    int status;
    kill(server, SIGTERM);
    if (waitpid(server, &status, 0) != server || !WIFEXITED(status) || WEXITSTATUS(status)) return -1;
    return command_folder_remove(state);
}

static int open_socket(void)
{
    int s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &(struct timeval){.tv_sec = 60}, sizeof(struct timeval));
    assert_int_equal(connect(s, (struct sockaddr *)&to, sizeof to), 0);
    return s;
}

/* The whole answer to a request of these lines; the caller's. */
static char *ask(const char *head, const char *headers, const char *body)
{
    static char request[1 << 20];
    int n = snprintf(request, sizeof request, "%s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nConnection: close\r\n%s",
                     head, port, headers);
    n += snprintf(request + n, sizeof request - (size_t)n, "Content-Length: %zu\r\n\r\n%s", strlen(body),
                  body);
    int s = open_socket();
    assert_int_equal(send(s, request, (size_t)n, MSG_NOSIGNAL), n);
    size_t room = 1 << 22, length = 0;
    char *answer = malloc(room);
    for (ssize_t got; (got = recv(s, answer + length, room - length - 1, 0)) > 0;) length += (size_t)got;
    answer[length] = 0;
    close(s);
    return answer;
}

static void expect_code(const char *answer, int code)
{
    char line[32];
    snprintf(line, sizeof line, "HTTP/1.1 %d ", code);
    if (strncmp(answer, line, strlen(line)) != 0) fail_msg("expected %d: %.400s", code, answer);
    assert_null(strstr(answer, "Access-Control-Allow"));
}

/* Its body as JSON; frees the answer. */
static json_t *json_of(char *answer, int code)
{
    expect_code(answer, code);
    json_t *json = json_loads(strstr(answer, "\r\n\r\n") + 4, 0, NULL);
    assert_non_null(json);
    free(answer);
    return json;
}

static void test_reading(void **state)
{
    (void)state;
    json_t *runs = json_of(ask("GET /api/runs", "", ""), 200);
    assert_int_equal(json_array_size(runs), 1);
    assert_string_equal(json_string_value(json_object_get(json_array_get(runs, 0), "state")), "finished");
    json_decref(runs);
    json_t *tasks = json_of(ask("GET /api/tasks", "", ""), 200);
    assert_true(json_array_size(tasks) > 10);
    const char *id = json_string_value(json_object_get(json_array_get(tasks, 0), "task"));
    char head[300];
    snprintf(head, sizeof head, "GET /api/tasks/%s", id);
    json_t *task = json_of(ask(head, "", ""), 200), *solvers = json_object_get(task, "solvers");
    assert_string_equal(json_string_value(json_object_get(task, "task")), id);
    assert_true(json_array_size(json_object_get(task, "train")) > 0);
    assert_true(json_array_size(solvers) > 0);
    assert_non_null(
        strstr(json_string_value(json_object_get(json_array_get(solvers, 0), "text")), "return O"));
    json_decref(task);
    json_decref(tasks);
    json_decref(json_of(ask("GET /api/tasks/..%2f..%2fetc%2fpasswd", "", ""), 404));
    json_decref(json_of(ask("GET /../etc/passwd", "", ""), 404));
    json_decref(json_of(ask("GET /api/run", "", ""), 405));
}

static void test_pages(void **state)
{
    (void)state;
    static const char *const pages[] = {"GET /", "GET /app.js", "GET /style.css"};
    for (int i = 0; i < 3; i++) {
        char *answer = ask(pages[i], "", "");
        expect_code(answer, 200);
        assert_non_null(strstr(answer, "Content-Security-Policy: default-src 'none'"));
        free(answer);
    }
}

static void test_playground(void **state)
{
    (void)state;
    static const char JSON[] = "Content-Type: application/json\r\n";
    json_t *r = json_of(ask("POST /api/run", JSON,
                            "{\"program\":\"def solve_t(I):\\n    O = hmirror(I)\\n    return O\\n\","
                            "\"grid\":[[1,2],[3,4]]}"),
                        200);
    json_t *steps = json_object_get(json_array_get(json_object_get(r, "pairs"), 0), "steps");
    char *value = json_dumps(json_object_get(json_array_get(steps, 0), "value"), JSON_COMPACT);
    assert_string_equal(value, "[[3,4],[1,2]]");
    free(value);
    json_decref(r);
    static const char UNKNOWN[] = "{\"program\":\"def f(I):\\n    return nope(I)\\n\",\"grid\":[[1]]}";
    json_decref(json_of(ask("POST /api/run", JSON, UNKNOWN), 400));
    json_decref(json_of(ask("POST /api/run", JSON, "{"), 400));
    json_decref(json_of(ask("POST /api/run", JSON, "[]"), 400));
}

static void test_refusals(void **state)
{
    (void)state;
    json_decref(json_of(ask("GET /api/runs", "Origin: http://evil.example\r\n", ""), 403));
    json_decref(json_of(ask("POST /api/run", "Content-Type: text/plain\r\n", "{}"), 415));
    json_decref(json_of(ask("DELETE /api/runs", "", ""), 405));
    unsigned own = port;
    char head[64], *answer;
    int s = open_socket(), n;
    n = snprintf(head, sizeof head, "GET / HTTP/1.1\r\nHost: evil.example:%u\r\n\r\n", own);
    assert_int_equal(send(s, head, (size_t)n, MSG_NOSIGNAL), n);
    answer = calloc(1, 4096);
    assert_true(recv(s, answer, 4095, 0) > 0);
    expect_code(answer, 403);
    free(answer);
    close(s);
    char *large = malloc(300001);
    memset(large, ' ', 300000);
    large[300000] = 0;
    json_decref(json_of(ask("POST /api/run", "Content-Type: application/json\r\n", large), 413));
    free(large);
}

/* The first event tells the runs as they are. */
static void test_events(void **state)
{
    (void)state;
    char request[128], answer[8192] = "";
    int s = open_socket();
    size_t length = 0;
    int n = snprintf(request, sizeof request, "GET /api/events HTTP/1.1\r\nHost: localhost:%u\r\n\r\n", port);
    assert_int_equal(send(s, request, (size_t)n, MSG_NOSIGNAL), n);
    while (!strstr(answer, "\"revision\"")) {
        ssize_t got = recv(s, answer + length, sizeof answer - length - 1, 0);
        assert_true(got > 0);
        answer[length += (size_t)got] = 0;
    }
    assert_non_null(strstr(answer, "text/event-stream"));
    assert_non_null(strstr(answer, "event: runs\ndata: [{\"run\":1,"));
    close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reading),  cmocka_unit_test(test_pages),  cmocka_unit_test(test_playground),
        cmocka_unit_test(test_refusals), cmocka_unit_test(test_events),
    };
    return cmocka_run_group_tests(tests, start, stop);
}

#else

/* Without libmicrohttpd the command says so. */
static void test_absent(void **state)
{
    (void)state;
    skip();
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_absent)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

#endif
