/* Learns how the choice of attempts weighs evidence: bench_choice BUDGET (DATA IDS only|not)...
 *
 * Prints the rows of search/kinds.def and of score/habits.def. Each task of the sets (those that the file IDS names, or
 * all others) is searched with BUDGET states, and once more for each of its demos with that demo as the test, with
 * 4,000 states: many samples, and harder ones. The weights maximise the likelihood of the right predictions where there
 * is one; habits can only speak against. On stderr: samples solved within two attempts / at the first / with a right
 * candidate, with the weights as they are, and cross-fitted (each fifth of the tasks with weights from the others).
 * Floating point is here alone; the choice has integers. */
#include "search/search.h"

#include <math.h>
#include <stdio.h>

enum {
    HELD_BUDGET = 4000,
    KINDS = CANDIDATE_KIND_COUNT,
    OF_KIND = 0, /* [kind][left_out] */
    SLOPE = KINDS * 4,
    SLOPE_OF_KIND,
    EVIDENCES = SLOPE_OF_KIND + KINDS,
    VIEW = EVIDENCES + EVIDENCE_COUNT,
    HABITS = VIEW + NORMALISATION_COUNT,
    WEIGHTS = HABITS + HABIT_COUNT,
    FOLDS = 5,
};
static const double LEAST = 0.15; /* a habit of less weight is left out */

struct candidate_seen {
    uint8_t kind, left_out, view;
    uint32_t evidence; /* bit per enum evidence */
    double cost;
};
struct prediction_seen {
    bool right;
    uint32_t first, count; /* candidates */
    uint8_t broken[HABIT_COUNT];
};
struct study_sample {
    uint32_t first, count;           /* predictions */
    uint32_t task, fold, tests, set; /* set: 2 for each folder; held-out demos are the second */
    bool chosen[2];                  /* right, as the search chose */
};

struct study {
    struct candidate_seen *candidates;
    struct prediction_seen *predictions;
    struct study_sample *samples;
    uint32_t candidate_count, prediction_count, sample_count;
    uint32_t candidate_room, prediction_room, sample_room;
    uint32_t task, fold, set;
    const struct task *searched;
    double prior[WEIGHTS], strength[WEIGHTS];
};

/* ---- evidence ---- */

static void see_prediction(struct study *s, const struct search_context *x, uint32_t t,
                           const struct prediction *p, const struct task_pair *pair)
{
    const struct candidates *all = x->candidates;
    array_reserve(s->predictions, s->prediction_count, s->prediction_room);
    struct prediction_seen *to = &s->predictions[s->prediction_count++];
    *to = (struct prediction_seen){.first = s->candidate_count};
    to->right = pair->has_output && value_is_grid_data(x->u, p->output, pair->output);
    memcpy(to->broken, p->broken, sizeof to->broken);
    for (uint32_t k = 0; k < all->count; k++) {
        const struct candidate *c = &all->at[k];
        if (c->outputs[t] != p->output) continue;
        array_reserve(s->candidates, s->candidate_count, s->candidate_room);
        s->candidates[s->candidate_count++] = (struct candidate_seen){
            .kind = c->kind,
            .left_out = c->left_out,
            .view = c->normalisation,
            .evidence = candidate_evidence(c, x->demo_count),
            .cost = c->cost / 16.0,
        };
    }
    to->count = s->candidate_count - to->first;
}

static void see(void *data, struct search *search, const struct search_attempts *a)
{
    struct study *s = data;
    const struct search_context *x = &search->context;
    const struct task *task = s->searched;
    struct prediction *p = must_alloc((x->candidates->count + 1) * sizeof *p);
    for (uint32_t t = x->demo_count; t < x->count && t - x->demo_count < MOST_TESTS; t++) {
        const struct task_pair *pair = &task->tests[t - x->demo_count];
        array_reserve(s->samples, s->sample_count, s->sample_room);
        struct study_sample *to = &s->samples[s->sample_count++];
        *to = (struct study_sample){.first = s->prediction_count,
                                    .task = s->task,
                                    .fold = s->fold,
                                    .set = s->set,
                                    .tests = x->count - x->demo_count};
        for (uint32_t k = 0; k < 2; k++) {
            value v = a->prediction[t - x->demo_count][k];
            to->chosen[k] = v && pair->has_output && value_is_grid_data(x->u, v, pair->output);
        }
        uint32_t n = search_predictions(x, t, p);
        for (uint32_t i = 0; i < n; i++)
            if (!p[i].absurd) see_prediction(s, x, t, &p[i], pair);
        to->count = s->prediction_count - to->first;
    }
    s->task++;
    free(p);
}

static void see_view(void *data, const struct search *search)
{
    (void)data;
    (void)search;
}

static void search_one(struct searcher *w, const struct task *task, uint32_t budget, struct study *s)
{
    struct search_watch watch = {.data = s, .view = see_view, .end = see};
    struct search_result r;
    s->searched = task;
    search_task(w, task, &(struct search_options){.budget = budget, .watch = &watch}, &r);
    search_result_clear(&r);
}

static void search_held(struct searcher *w, const struct task *given, struct study *s)
{
    struct task_pair *demos = must_alloc(given->demo_count * sizeof *demos);
    for (uint32_t d = 0; given->demo_count > 2 && d < given->demo_count; d++) {
        struct task_pair test = given->demos[d];
        struct task task = *given;
        task.demo_count = 0;
        for (uint32_t k = 0; k < given->demo_count; k++)
            if (k != d) demos[task.demo_count++] = given->demos[k];
        task.demos = demos;
        task.tests = &test;
        task.test_count = 1;
        search_one(w, &task, HELD_BUDGET, s);
    }
    free(demos);
}

static bool named(const char *ids, const char *id)
{
    const char *at = strstr(ids, id);
    return at && (at == ids || at[-1] == '\n') && (at[strlen(id)] == '\n' || !at[strlen(id)]);
}

static bool search_folder(struct searcher *w, struct study *s, uint32_t budget, char **argv)
{
    struct dataset *set;
    struct error err;
    char ids[1 << 16];
    FILE *f = fopen(argv[1], "r");
    if (!f || dataset_open(&set, argv[0], &err) != STATUS_OK) return false;
    ids[fread(ids, 1, sizeof ids - 1, f)] = 0;
    fclose(f);
    bool others = strcmp(argv[2], "not") == 0;
    for (uint32_t i = 0; i < set->count; i++) {
        const struct task *task = &set->tasks[i];
        if (named(ids, task->id) == others) continue;
        s->fold = task->hash.low % FOLDS;
        search_one(w, task, budget, s);
        s->set++;
        search_held(w, task, s);
        s->set--;
    }
    dataset_free(set);
    s->set += 2;
    return true;
}

/* ---- likelihood ---- */

static double candidate_weight(const double *w, const struct candidate_seen *c)
{
    double e = w[OF_KIND + c->kind * 4 + c->left_out] - (w[SLOPE] + w[SLOPE_OF_KIND + c->kind]) * c->cost +
               w[VIEW + c->view];
    for (uint32_t k = 0; k < EVIDENCE_COUNT; k++)
        if (c->evidence >> k & 1) e += w[EVIDENCES + k];
    return e;
}

static double support(const struct study *s, const double *w, const struct prediction_seen *p)
{
    double most = -1e9, sum = 0, broken = 0;
    for (uint32_t k = 0; k < p->count; k++)
        most = fmax(most, candidate_weight(w, &s->candidates[p->first + k]));
    for (uint32_t k = 0; k < p->count; k++)
        sum += exp(candidate_weight(w, &s->candidates[p->first + k]) - most);
    for (uint32_t k = 0; k < HABIT_COUNT; k++)
        if (p->broken[k]) broken += w[HABITS + k];
    return most + log(sum) + broken;
}

/* Adds `times` the gradient of the prediction's support. */
static void add_gradient(const struct study *s, const double *w, const struct prediction_seen *p,
                         double times, double *g)
{
    double most = -1e9, sum = 0;
    for (uint32_t k = 0; k < p->count; k++)
        most = fmax(most, candidate_weight(w, &s->candidates[p->first + k]));
    for (uint32_t k = 0; k < p->count; k++)
        sum += exp(candidate_weight(w, &s->candidates[p->first + k]) - most);
    for (uint32_t k = 0; k < p->count; k++) {
        const struct candidate_seen *c = &s->candidates[p->first + k];
        double a = times * exp(candidate_weight(w, c) - most) / sum;
        g[OF_KIND + c->kind * 4 + c->left_out] += a;
        g[SLOPE] -= a * c->cost;
        g[SLOPE_OF_KIND + c->kind] -= a * c->cost;
        for (uint32_t e = 0; e < EVIDENCE_COUNT; e++) g[EVIDENCES + e] += a * (c->evidence >> e & 1);
        g[VIEW + c->view] += a;
    }
    for (uint32_t k = 0; k < HABIT_COUNT; k++) g[HABITS + k] += times * p->broken[k];
}

static void sample_gradient(const struct study *s, const double *w, const struct study_sample *q, double *g)
{
    double *e = must_alloc((q->count + 1) * sizeof *e), most = -1e9, all = 0, right = 0;
    const struct prediction_seen *p = s->predictions + q->first;
    for (uint32_t k = 0; k < q->count; k++) most = fmax(most, e[k] = support(s, w, &p[k]));
    for (uint32_t k = 0; k < q->count; k++) {
        e[k] = exp(fmax(e[k] - most, -500));
        all += e[k];
        right += p[k].right ? e[k] : 0;
    }
    for (uint32_t k = 0; k < q->count && right > 0; k++) {
        double a = (p[k].right ? e[k] / right : 0) - e[k] / all;
        if (fabs(a) > 1e-9) add_gradient(s, w, &p[k], a / q->tests, g);
    }
    free(e);
}

/* What the weights were before anything was learned, and how firmly they stay there. */
static void set_prior(struct study *s)
{
#define KIND(name, words, is_fitted, ...) is_fitted,
    static const bool fitted[KINDS] = {
#include "search/kinds.def"
    };
    for (uint32_t k = 0; k < WEIGHTS; k++) s->strength[k] = k < HABITS ? 0.3 : 2;
    for (uint32_t k = 0; k < KINDS; k++) {
        bool sure = k == CANDIDATE_PIECE || k == CANDIDATE_BACKWARD;
        for (uint32_t i = 0; i < 4; i++)
            s->prior[OF_KIND + k * 4 + i] = (sure ? log(6) : 0) + (i == LEFT_OUT_ALL ? log(12) : 0) -
                                            (fitted[k] && i == LEFT_OUT_NONE ? log(5) : 0);
        s->strength[SLOPE_OF_KIND + k] = 3;
    }
    s->prior[SLOPE] = log(2);
    s->prior[EVIDENCES + EVIDENCE_PARTIAL] = -log(1000);
}

/* Steepest ascent with momentum and a step of its own for each weight. */
static void fit(const struct study *s, uint32_t without, double *w)
{
    enum { ROUNDS = 300 };
    double *g = must_alloc(WEIGHTS * sizeof *g), *mean = must_calloc(WEIGHTS, sizeof *g),
           *square = must_calloc(WEIGHTS, sizeof *g);
    memcpy(w, s->prior, WEIGHTS * sizeof *w);
    for (uint32_t round = 1; round <= ROUNDS; round++) {
        double step = round < ROUNDS / 2 ? 0.05 : round < ROUNDS * 3 / 4 ? 0.015 : 0.005;
        for (uint32_t k = 0; k < WEIGHTS; k++) g[k] = s->strength[k] * (s->prior[k] - w[k]);
        for (uint32_t i = 0; i < s->sample_count; i++)
            if (s->samples[i].fold != without) sample_gradient(s, w, &s->samples[i], g);
        for (uint32_t k = 0; k < WEIGHTS; k++) {
            mean[k] = 0.9 * mean[k] + 0.1 * g[k];
            square[k] = 0.999 * square[k] + 0.001 * g[k] * g[k];
            double m = mean[k] / (1 - pow(0.9, round)), q = square[k] / (1 - pow(0.999, round));
            w[k] += step * m / (sqrt(q) + 1e-8);
            if (k >= HABITS && w[k] > 0) w[k] = 0;
        }
    }
    for (uint32_t k = HABITS; k < WEIGHTS; k++)
        if (w[k] > -LEAST) w[k] = 0;
    free(g);
    free(mean);
    free(square);
}

/* ---- figures ---- */

enum { NOW, FITTED_OTHERS, WAYS };
struct figures {
    uint32_t tasks, oracle, solved[WAYS], first[WAYS];
};

static void choose(const struct study *s, const double *w, const struct study_sample *q, bool right[2])
{
    double best[2] = {-1e18, -1e18};
    right[0] = right[1] = false;
    for (uint32_t k = 0; k < q->count; k++) {
        const struct prediction_seen *p = &s->predictions[q->first + k];
        double e = support(s, w, p);
        uint32_t place = e > best[0] ? 0 : 1;
        if (e <= best[1]) continue;
        if (place == 0) {
            best[1] = best[0];
            right[1] = right[0];
        }
        best[place] = e;
        right[place] = p->right;
    }
}

static void report(const struct study *s, double (*w)[WEIGHTS])
{
    static const char *const what[2] = {"tests", "held-out demos"};
    for (uint32_t set = 0; set < s->set; set++) {
        struct figures f = {0};
        for (uint32_t i = 0; i < s->sample_count;) {
            const struct study_sample *q = &s->samples[i];
            uint32_t end = i;
            bool oracle = true, solved[WAYS] = {true, true}, first[WAYS] = {true, true};
            for (; end < s->sample_count && s->samples[end].task == q->task; end++) {
                const struct study_sample *one = &s->samples[end];
                bool right[2], any = false;
                choose(s, w[one->fold], one, right);
                for (uint32_t k = 0; k < one->count; k++) any |= s->predictions[one->first + k].right;
                oracle &= any;
                solved[NOW] &= one->chosen[0] || one->chosen[1];
                first[NOW] &= one->chosen[0];
                solved[FITTED_OTHERS] &= right[0] || right[1];
                first[FITTED_OTHERS] &= right[0];
            }
            i = end;
            if (q->set != set) continue;
            f.tasks++;
            f.oracle += oracle;
            for (uint32_t k = 0; k < WAYS; k++) {
                f.solved[k] += solved[k];
                f.first[k] += first[k];
            }
        }
        fprintf(stderr, "%u %s: now %u / %u, cross-fitted %u / %u, right candidate %u\n", f.tasks,
                what[set % 2], f.solved[NOW], f.first[NOW], f.solved[FITTED_OTHERS], f.first[FITTED_OTHERS],
                f.oracle);
    }
}

static long sixteenths(double w) { return lround(16 * w / log(2)); }

/* A habit's, at what it loses. */
static long loss(const double *w, uint32_t habit) { return -sixteenths(w[HABITS + habit]); }

static void print_kind(const double *w, uint32_t k, const char *name, const char *words, bool fitted)
{
    printf("KIND(%s, \"%s\", %s, %ld", name, words, fitted ? "true" : "false",
           lround(100 * (w[SLOPE] + w[SLOPE_OF_KIND + k]) / log(2)));
    for (uint32_t i = 0; i < 4; i++) printf(", %ld", sixteenths(w[OF_KIND + k * 4 + i]));
    printf(")\n");
}

static void print_kinds(const double *w)
{
#define KIND(name, words, is_fitted, ...) print_kind(w, CANDIDATE_##name, #name, words, is_fitted);
#define NORMALISATION(name, words, weight)                                                                   \
    printf("NORMALISATION(%s, \"%s\", %ld)\n", #name, words, sixteenths(w[VIEW + NORMALISATION_##name]));
#define EVIDENCE(name, weight)                                                                               \
    printf("EVIDENCE(%s, %ld)\n", #name, sixteenths(w[EVIDENCES + EVIDENCE_##name]));
#include "search/kinds.def"
}

static void print_measure(const double *w, uint32_t m, const char *name, const char *group, const char *words)
{
    printf("MEASURE(%s, %s", name, group);
    for (uint32_t i = 0; i < HABIT_MEASURED; i++) printf(", %ld", loss(w, i * MEASURE_COUNT + m));
    printf(", \"%s\")\n", words);
}

static void print_habits(const double *w)
{
#define MEASURE(name, group, always, kept, step, changed, words)                                             \
    print_measure(w, MEASURE_##name, #name, #group, words);
#define RELATION(name, group, weight, words)                                                                 \
    printf("RELATION(%s, %s, %ld, \"%s\")\n", #name, #group, loss(w, HABIT_RELATED + RELATION_##name), words);
#define OTHER(name, weight, words)                                                                           \
    printf("OTHER(%s, %ld, \"%s\")\n", #name, loss(w, HABIT_OTHER + OTHER_##name), words);
#include "score/habits.def"
}

int main(int argc, char **argv)
{
    static double w[FOLDS + 1][WEIGHTS];
    struct study s = {0};
    struct searcher *searcher = searcher_new();
    bool ok = argc > 4 && argc % 3 == 2;
    for (int i = 2; i < argc && ok; i += 3)
        ok = search_folder(searcher, &s, (uint32_t)strtoul(argv[1], NULL, 10), argv + i);
    searcher_free(searcher);
    if (!ok) {
        fprintf(stderr, "usage: bench-choice BUDGET (DATA IDS only|not)...\n");
        return 2;
    }
    set_prior(&s);
    for (uint32_t f = 0; f <= FOLDS; f++) fit(&s, f, w[f]);
    report(&s, w);
    print_kinds(w[FOLDS]);
    print_habits(w[FOLDS]);
    free(s.samples);
    free(s.predictions);
    free(s.candidates);
    return 0;
}
