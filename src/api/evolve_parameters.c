#include "api/evolve_parameters.h"

#include <jansson.h>

/* ---- parts that can be left out, for comparisons ---- */

static void no_lexicase(struct evolve_options *o) { o->picking.lexicase = 0; }
static void no_novelty(struct evolve_options *o) { o->picking.novelty = 0; }
static void no_weight(struct evolve_options *o) { o->picking.weight = 0; }
static void no_migrants(struct evolve_options *o) { o->picking.migrants = 0; }
static void no_differs(struct evolve_options *o) { o->differs = 0; }
static void no_grafts(struct evolve_options *o) { o->grafts = false; }
static void no_calls(struct evolve_options *o) { o->calls = false; }
static void no_twice(struct evolve_options *o) { o->twice = false; }
static void no_palette(struct evolve_options *o) { o->palette = false; }
static void no_extensions(struct evolve_options *o) { o->extensions = false; }
static void no_adaptation(struct evolve_options *o) { o->adapt = false; }
static void no_doubts(struct evolve_options *o) { o->doubts = false; }
static void no_shares(struct evolve_options *o) { o->shares = false; }
static void no_search(struct evolve_options *o) { o->search = 0; }
static void no_deeper(struct evolve_options *o) { o->means[MEANS_deeper] = false; }
static void no_repair(struct evolve_options *o) { o->means[MEANS_repair] = false; }
static void no_others(struct evolve_options *o) { o->means[MEANS_others] = false; }
static void no_breed(struct evolve_options *o) { o->means[MEANS_breed] = false; }

#define PARTS(X)                                                                                             \
    X(lexicase)                                                                                              \
    X(novelty)                                                                                               \
    X(weight)                                                                                                \
    X(migrants)                                                                                              \
    X(search)                                                                                                \
    X(deeper)                                                                                                \
    X(repair)                                                                                                \
    X(others)                                                                                                \
    X(breed) X(differs) X(grafts) X(calls) X(twice) X(palette) X(extensions) X(adaptation) X(doubts) X(shares)

const char *aw_evolve_parts(void)
{
#define WORD(name) #name " "
    return PARTS(WORD);
#undef WORD
}

aw_status evolve_leave_out(struct evolve_options *o, const char *list, aw_error *error)
{
    static const struct {
        const char *name;
        void (*leave_out)(struct evolve_options *);
    } parts[] = {
#define PART(name) {#name, no_##name},
        PARTS(PART)
#undef PART
    };
    while (list && *list) {
        size_t length = strcspn(list, ","), i = 0, count = sizeof parts / sizeof *parts;
        while (i < count && (strlen(parts[i].name) != length || memcmp(parts[i].name, list, length) != 0))
            i++;
        if (i == count)
            return api_fail(error, AW_INPUT, "no part '%.*s' to do without; there are: %s", (int)length, list,
                            aw_evolve_parts());
        parts[i].leave_out(o);
        list += length + (list[length] == ',');
    }
    struct picking *p = &o->picking;
    if (!p->lexicase && !p->novelty && !p->weight) p->weight = 1;
    return AW_OK;
}

/* ---- as the store keeps them ---- */

char *evolve_parameters_text(const struct evolve_options *o, const char *without, const aw_library *seeds)
{
    struct buf all = {0};
    for (uint32_t i = 0; seeds && i < seeds->lib.count; i++)
        buf_append(&all, (const char *)&seeds->lib.programs[i]->hash, sizeof(struct hash128));
    char hash[HASH128_TEXT];
    hash128_text(hash128_bytes(all.data ? all.data : "", all.length), hash);
    buf_free(&all);
    json_t *json = json_pack("{s:i,s:s,s:b,s:i,s:i,s:I,s:I,s:s}", "search", (int)o->search, "without",
                             without ? without : "", "one_step", (int)o->one_step, "parents", (int)o->parents,
                             "keep", (int)o->keep, "fuel", (json_int_t)o->fuel, "heap_bytes",
                             (json_int_t)o->heap_bytes, "seeds", hash);
    char *text = json_dumps(json, JSON_COMPACT);
    json_decref(json);
    return text;
}

/* The number of this name, between the limits; false in *good if it is not. */
static int64_t number_of(const json_t *json, const char *name, int64_t least, int64_t most, bool *good)
{
    const json_t *v = json_object_get(json, name);
    int64_t n = json_integer_value(v);
    if (!json_is_integer(v) || n < least || n > most) *good = false;
    return n;
}

/* A store is read as if a stranger had written it: limits as the options have them. */
static bool take_numbers(struct evolve_options *o, const json_t *was)
{
    enum { MOST_PARENTS = 100000, MOST_HEAP_MB = 7000 };
    bool good = json_is_object(was);
    o->search = (uint32_t)number_of(was, "search", 0, EVOLVE_SEARCH_MOST, &good);
    o->parents = (uint32_t)number_of(was, "parents", 1, MOST_PARENTS, &good);
    o->keep = (uint32_t)number_of(was, "keep", 1, ARCHIVE_MOST, &good);
    o->fuel = number_of(was, "fuel", 1, INT64_MAX / 4, &good);
    o->heap_bytes = (size_t)number_of(was, "heap_bytes", 1 << 20, (int64_t)MOST_HEAP_MB << 20, &good);
    return good;
}

aw_status evolve_parameters_take(struct evolve_options *o, const struct store_run *run, const char *now,
                                 aw_error *error)
{
    json_t *was = json_loads(run->parameters, 0, NULL), *is = json_loads(now, 0, NULL);
    aw_status status = AW_OK;
    if (!was)
        status = api_fail(error, AW_STORE, "the parameters of run %lld are not readable", (long long)run->id);
    else if (!json_equal(json_object_get(was, "seeds"), json_object_get(is, "seeds")))
        status = api_fail(error, AW_INPUT,
                          "run %lld was made with other seed programs: give the same --seeds to resume it",
                          (long long)run->id);
    if (status == AW_OK && !take_numbers(o, was))
        status = api_fail(error, AW_STORE, "the parameters of run %lld are not what a run can have",
                          (long long)run->id);
    if (status == AW_OK) {
        o->seed = run->seed;
        o->one_step = json_boolean_value(json_object_get(was, "one_step"));
        status = evolve_leave_out(o, json_string_value(json_object_get(was, "without")), error);
    }
    json_decref(was);
    json_decref(is);
    return status;
}
