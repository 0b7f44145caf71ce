/* Random sequences of calls. The bytes choose primitives and arguments; results become arguments of later
 * calls. Everything is done twice: in a universe that remembers results, and in one that does not and has other
 * values in it. Results and prices must agree, and every value must be well formed.
 *
 * A hang is a bug as well: the fuel of a run is small. */
#include "../tests/random_values.c"
#include "../tests/value_checks.c"

enum {
    MOST_CALLS = 24,
    RUN_FUEL = 300 * 1000,
};

static struct universe *remembering, *other;

struct run {
    uint32_t count;
    value values[MOST_CALLS + 4];
    uint64_t digests[MOST_CALLS + 4];
    int64_t fuel;
    bool exhausted;
};

static void keep(struct universe *u, struct run *r, value v)
{
    const char *defect = value_defect(u, v);
    if (defect) fprintf(stderr, "value %u: %s\n", r->count, defect);
    require(!defect);
    r->digests[r->count] = value_digest(u, v);
    r->values[r->count++] = v;
}

/* One of the values so far, the last ones more often, or a new one. */
static value argument(struct universe *u, struct draws *d, const struct run *r, uint32_t type)
{
    uint32_t pick = draw(d, 64);
    if (pick < 24) return r->values[r->count - 1 - pick % (r->count < 4 ? r->count : 4)];
    if (pick < 40) return r->values[draw(d, r->count)];
    return pick < 44 ? random_oddity(u, d) : random_value(u, d, type);
}

static void run(struct universe *u, const uint8_t *bytes, size_t size, struct run *r)
{
    struct draws d = draws_from_bytes(bytes, size);
    *r = (struct run){.fuel = RUN_FUEL};
    u->fuel = INT64_MAX;
    keep(u, r, random_value(u, &d, T_GRID));
    keep(u, r, random_value(u, &d, T_OBJECTS));
    while (d.left && r->count < MOST_CALLS && r->fuel >= 0) {
        enum primitive p = (enum primitive)draw(&d, PRIMITIVE_COUNT);
        value a[MAX_ARITY], v, function = value_of_primitive(p);
        uint32_t arity = primitives[p].arity, made = draw(&d, 8);
        u->fuel = INT64_MAX; /* making arguments is free */
        for (uint32_t k = 0; k < arity; k++) a[k] = argument(u, &d, r, primitives[p].parameters[k]);
        if (made == 0) { /* a call of whatever the last value is */
            function = r->values[r->count - 1];
            arity = 1 + draw(&d, 2);
            for (uint32_t k = 0; k < arity; k++) a[k] = argument(u, &d, r, T_ANY);
        }
        u->fuel = r->fuel;
        v = dsl_call(u, function, a, arity);
        r->fuel = u->fuel;
        u->fuel = INT64_MAX;
        r->exhausted |= u->exhausted;
        if (r->exhausted) return;
        require(u->depth == 0 && u->frame_top == 0);
        keep(u, r, v);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size); /* libFuzzer has no header */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!remembering) {
        remembering = universe_new(&(struct universe_options){.names = &dsl_operators, .remember = true});
        other = universe_new(&(struct universe_options){.names = &dsl_operators});
    }
    static struct run a, b;
    universe_reset(remembering);
    universe_reset(other);
    struct draws noise = draws_from_seed(size, 0, 0);
    other->fuel = INT64_MAX;
    for (uint32_t k = 0; k < 10; k++) random_oddity(other, &noise);
    run(remembering, bytes, size, &a);
    run(other, bytes, size, &b);
    if (a.exhausted || b.exhausted) return 0; /* what fits into memory depends on what is there */
    require(a.count == b.count);
    require(memcmp(a.digests, b.digests, a.count * sizeof *a.digests) == 0);
    require(a.fuel == b.fuel || (a.fuel < 0 && b.fuel < 0));
    return 0;
}
