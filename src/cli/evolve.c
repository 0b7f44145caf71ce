#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SECONDS_TO_STOP = 2 };

static volatile sig_atomic_t stop_asked;

static void on_interrupt(int signal_number)
{
    /* The first finishes the generation and saves; a second one, or a generation that takes too long, ends at once: the
     * store is whole all the same, and --resume makes that generation again. */
    if (stop_asked) _exit(EXIT_STOPPED);
    stop_asked = signal_number;
    alarm(SECONDS_TO_STOP);
}

static void catch_interrupts(void)
{
    struct sigaction action = {.sa_handler = on_interrupt};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    sigaction(SIGALRM, &action, NULL);
}

/* ---- live progress ---- */

struct display {
    bool live, quiet;
    FILE *curve;              /* of mutations, or NULL */
    uint32_t solved, fitting; /* as shown last */
};

static const char *time_text(double seconds, char text[16])
{
    if (seconds < 0)
        snprintf(text, 16, "-");
    else if (seconds < 100)
        snprintf(text, 16, "%.0fs", seconds);
    else
        snprintf(text, 16, "%.0fm", seconds / 60);
    return text;
}

/* A line for each generation that changed something, the first too; below them, on a terminal, one that lives. */
static void on_progress(void *context, const aw_progress *p)
{
    struct display *d = context;
    char time[16], eta[16];
    if (d->curve) {
        fprintf(d->curve, "%u,%u,%u,%u\n", p->generation, p->distinct, p->fitting, p->solved);
        fflush(d->curve);
    }
    if (d->quiet) return;
    if (d->live) fputs("\r\033[K", stdout);
    if (p->solved != d->solved || p->fitting != d->fitting) {
        printf("%5s  solved %u/%u  fits %u", time_text(p->seconds, time), p->solved, p->tasks, p->fitting);
        const aw_newcomer *n = p->newcomers;
        if (p->newcomer_count && n->solved) printf("  %s by %s", n->task, n->origin);
        putchar('\n');
        d->solved = p->solved;
        d->fitting = p->fitting;
    }
    if (d->live)
        printf("%5s  solved %u/%u  generation %u  eta %s", time_text(p->seconds, time), p->solved, p->tasks,
               p->generation, time_text(p->eta_seconds, eta));
    fflush(stdout);
}

/* ---- the summary ---- */

static void print_section(const char *title, const aw_text *text)
{
    if (text->length) printf("\n%s\n%s", title, text->data);
}

static void print_details(const aw_evolve_summary *s, bool timing)
{
    print_section("Solved tasks (test outputs met within two attempts):", &s->solved_table);
    print_section("Economy:", &s->economy_table);
    print_section("Mutations:", &s->kinds_table);
    print_section("Differs: how near they had ranked the parents of what proved better, +1000 to -1000:",
                  &s->differs_table);
    if (timing) print_section("Where the time went:", &s->phases_table);
}

static void print_summary(const aw_evolve_summary *s, const char *store, bool live)
{
    if (live) fputs("\r\033[K", stdout);
    print_section("What found programs: tasks that it fitted first, how often it\n"
                  "made attempts likelier, and tasks whose first attempt it is:",
                  &s->means_table);
    printf("\n%s%u of %u tasks solved, %u fit all demos\n", s->interrupted ? "interrupted: " : "", s->solved,
           s->tasks, s->fitting);
    printf("%u generations, %llu candidates, %llu unique,\n%llu evaluations\n", s->generations,
           (unsigned long long)s->candidates, (unsigned long long)s->unique,
           (unsigned long long)s->evaluations);
    printf("wall %.2f s, CPU %.2f s, %u threads, seed %llu", s->wall_s, s->cpu_s, s->threads,
           (unsigned long long)s->seed);
    if (s->mismatches)
        printf("\n%llu MISMATCHES between batch and validation: please report",
               (unsigned long long)s->mismatches);
    if (store) printf("\nstore %s, contents %s", store, s->store_hash);
    putchar('\n');
}

int command_evolve(int argc, char **argv)
{
    aw_evolve_options o;
    struct data_choice choice = {0};
    struct option_list preludes = {0};
    const char *seeds_path = NULL, *differs_path = NULL, *curve_path = NULL, *summary_file = NULL,
               *positional[1];
    bool quiet = false, details = false, timing = false, no_timing = false, no_differs = false;
    uint32_t count;
    aw_evolve_defaults(&o);
    o.store = "arcwright.db";
    const struct option_row rows[] = {
        DATA_ROWS(choice, DATA_WORDS),
        PRELUDE_ROW(preludes),
        {"seeds", "PATH", OPTION_TEXT, &seeds_path,
         "programs to start from: .py file, folder or store (none)"},
        {"differs", "FILE.py", OPTION_TEXT, &differs_path,
         "programs (S, I, C) that measure outputs (library/differs.py)"},
        {"no-differs", NULL, OPTION_FLAG, &no_differs, "do without"},
        {"store", "FILE", OPTION_TEXT, &o.store, "where programs and runs are kept (arcwright.db)"},
        {"resume", NULL, OPTION_FLAG, &o.resume, "go on with the store's last run"},
        {"generations", "N", OPTION_COUNT, &o.generations, "stop after so many (no limit)"},
        {"time", "S", OPTION_SECONDS, &o.seconds,
         "stop after so long: 90, 10m, 2h (60 if no limit is given)"},
        {"seed", "N", OPTION_WORD, &o.seed, "of all random draws (1)"},
        {"threads", "N", OPTION_COUNT, &o.threads, "results do not depend on it (all processors)"},
        {"parents", "N", OPTION_COUNT, &o.parents, "children bred for each task and generation (32)"},
        {"keep", "N", OPTION_COUNT, &o.keep, "programs kept for each task, at most 32 (32)"},
        {"memory", "MB", OPTION_COUNT, &o.memory_mb, "for the values of one task, a thread (96)"},
        {"details", NULL, OPTION_FLAG, &details,
         "print tables: solved tasks, economy, mutations, differs, time"},
        {"timing", NULL, OPTION_FLAG, &timing, "the same as --details"},
        {"no-timing", NULL, OPTION_FLAG, &no_timing, "leave the time out"},
        {"without", "PARTS", OPTION_TEXT, &o.without,
         "do without parts, for comparisons: search,deeper,repair,others,breed,"},
        {"", NULL, OPTION_NOTE, NULL, "lexicase,novelty,weight,migrants,"},
        {"", NULL, OPTION_NOTE, NULL,
         "differs,grafts,calls,twice,palette,extensions,adaptation,doubts,shares"},
        {"search", "N", OPTION_COUNT, &o.search,
         "states of each task's first, quick search; 0: no searches (750)"},
        {"mutations-curve", "FILE", OPTION_TEXT, &curve_path,
         "no evolution: one-step mutants of the seeds, the same for every task;"},
        {"", NULL, OPTION_NOTE, NULL, "writes CSV generation,distinct,fitting,solved"},
        {"trace", "FILE", OPTION_TEXT, &o.trace, "write a trace for Perfetto or chrome://tracing"},
        {"metrics", "FILE", OPTION_TEXT, &o.metrics, "write Prometheus metrics, renewed every generation"},
        {"summary-json", "FILE", OPTION_TEXT, &summary_file, "write the summary for scripts; - is stdout"},
        {"quiet", NULL, OPTION_FLAG, &quiet, "print nothing but errors"},
        {0},
    };
    const struct usage usage = {
        "evolve",
        "",
        "Finds programs for every task of a data set, generation by generation, and keeps the best.",
        rows,
        "Each task is searched quickly; then work goes to what pays: deeper searches, repair\n"
        "of near misses, programs of other tasks, breeding.\n"
        "Ctrl-C finishes the generation, saves and prints the summary; --resume goes on from there.\n"
        "Only demonstration pairs steer anything. A task counts as solved when every test output is met within two\n"
        "attempts, chosen by demo evidence alone.",
        0,
        0};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (o.keep < 1 || o.keep > 32) return fail_usage("--keep: expected 1 to 32");
    if (o.parents < 1 || o.parents > 100000) return fail_usage("--parents: expected 1 to 100000");
    if (o.search > 1000000) return fail_usage("--search: expected at most 1000000");
    if (o.memory_mb < 1 || o.memory_mb > 7000) return fail_usage("--memory: expected 1 to 7000");
    if (o.threads > 1024) return fail_usage("--threads: expected at most 1024");
    if (!o.generations && o.seconds <= 0) o.seconds = 60;
    FILE *curve = curve_path ? fopen(curve_path, "w") : NULL;
    if (curve_path && !curve) return fail_usage("%s: cannot write the file", curve_path);
    if (curve) fputs("generation,distinct,fitting,solved\n", curve);
    o.one_step = curve != NULL;

    aw_data *data = open_data(&choice, &code);
    bool ready = data != NULL;
    aw_library *seeds = ready && seeds_path ? open_programs(seeds_path, &preludes, &code) : NULL;
    ready &= !seeds_path || seeds;
    aw_library *differs = ready && !no_differs ? open_differs(differs_path, &code) : NULL;
    struct display display = {.curve = curve,
                              .live = stdout_is_terminal(),
                              .quiet = quiet || (summary_file && strcmp(summary_file, "-") == 0)};
    if (seeds && !aw_library_count(seeds)) {
        code = fail_usage("%s has no program to start from", seeds_path);
    } else if (ready && (differs || no_differs)) {
        aw_evolve_summary summary;
        o.differs = differs;
        aw_error error;
        o.stop = &stop_asked;
        catch_interrupts();
        if (!display.quiet)
            printf("%u tasks, %u programs to start from, seed %llu, store %s\n", aw_data_count(data),
                   seeds ? aw_library_count(seeds) : 0, (unsigned long long)o.seed, o.store);
        if (aw_evolve(data, seeds, &o, on_progress, &display, &summary, &error) == AW_OK) {
            code = summary.mismatches ? EXIT_NO : 0;
            alarm(0); /* all is saved */
            if (summary.metrics_error[0]) {
                fprintf(stderr, "arcwright: %s\n", summary.metrics_error);
                code = EXIT_WORLD;
            }
            if (!display.quiet && (details || timing)) print_details(&summary, !no_timing);
            if (!display.quiet) print_summary(&summary, o.store, display.live);
            if (summary_file) {
                int written = write_text(&summary.json, summary_file);
                if (written) code = written;
            }
            aw_evolve_summary_clear(&summary);
        } else {
            if (display.live) putchar('\n');
            code = fail(&error);
        }
    }
    if (curve && (ferror(curve) | fclose(curve))) {
        fprintf(stderr, "arcwright: %s: cannot write the file\n", curve_path);
        code = EXIT_WORLD;
    }
    aw_library_free(seeds);
    aw_library_free(differs);
    aw_data_free(data);
    return code;
}
