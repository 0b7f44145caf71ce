/* The C interface in one page: runs the programs of a file on the tasks in their names.
 *
 *     cc example.c $(pkg-config --cflags --libs arcwright) -o example
 *     ./example /usr/local/share/arcwright/tasks/starter /usr/local/share/arcwright/library/starter.py
 */
#include <arcwright.h>
#include <stdio.h>
#include <stdlib.h>

static int fail(const aw_error *error)
{
    fprintf(stderr, "%s\n", error->text);
    return 1;
}

int main(int argc, char **argv)
{
    aw_data *data;
    aw_library *programs;
    aw_verify_summary summary;
    aw_error error;
    if (argc != 3) return fprintf(stderr, "usage: %s TASKS PROGRAMS.py\n", argv[0]), 2;
    if (aw_data_open(argv[1], &data, &error) != AW_OK) return fail(&error);
    if (aw_library_read(argv[2], &programs, &error) != AW_OK) return fail(&error);
    for (uint32_t i = 0; i < aw_library_error_count(programs); i++) puts(aw_library_error(programs, i));

    aw_verdict *verdicts = calloc(aw_library_count(programs) + 1, sizeof *verdicts);
    if (aw_verify(data, programs, &(aw_verify_options){0}, verdicts, &summary, &error) != AW_OK)
        return fail(&error);
    for (uint32_t i = 0; i < summary.programs; i++)
        if (verdicts[i].status != AW_RIGHT)
            printf("%s %s: %s\n", aw_verdict_name(verdicts[i].status), aw_library_name(programs, i),
                   verdicts[i].why);
    printf("%u of %u programs are right\n", summary.right, summary.programs);

    free(verdicts);
    aw_library_free(programs);
    aw_data_free(data);
    return 0;
}
