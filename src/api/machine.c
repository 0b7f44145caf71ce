/* Programs and primitives on values in memory, for those who call the engine from another language. */
#include "api/api.h"
#include "batch/batch.h"
#include "value/failure.h"

struct aw_machine {
    struct universe *u;
};

aw_machine *aw_machine_new(void)
{
    aw_machine *m = must_calloc(1, sizeof *m);
    m->u = universe_new(&(struct universe_options){.names = &dsl_operators});
    return m;
}

void aw_machine_free(aw_machine *m)
{
    if (!m) return;
    universe_free(m->u);
    free(m);
}

void aw_machine_reset(aw_machine *m) { universe_reset(m->u); }

/* ---- programs ---- */

static aw_status needs_demos(const struct program *p, aw_error *error)
{
    if (p->signature == SIGNATURE_I) return AW_OK;
    return api_fail(error, AW_INPUT, "%s reads the demo pairs: it can be run on a task, not on a grid alone",
                    p->name);
}

/* Any grid comes out, of colours or not: what went wrong is then to be seen. */
static aw_grid keep_output(const struct universe *u, value v)
{
    if (value_failed(v) || !value_is_grid(u, v)) return (aw_grid){0};
    const struct box *b = box_of(u, v);
    return (aw_grid){b->height, b->width, memcpy(must_alloc(b->count), box_cells(b), b->count)};
}

static aw_text reason_of(const struct program *p, struct universe *u, aw_grid input, int64_t fuel, value v)
{
    struct buf b = {0};
    if (!value_failed(v)) {
        buf_text(&b, "the result is no grid");
        return api_text(&b);
    }
    struct task_pair pair = {.input = {input.rows, input.columns, input.cells}};
    struct task task = {.id = "grid", .test_count = 1, .tests = &pair, .demos = &pair, .path = ""};
    api_failure(p, u, &task, 0, fuel, v, &b);
    return api_text(&b);
}

aw_status aw_machine_run(aw_machine *m, const aw_library *library, uint32_t program, const aw_grid *inputs,
                         uint32_t count, int64_t fuel, aw_grid *outputs, aw_text *reasons, aw_error *error)
{
    const struct program *p = library->lib.programs[program];
    aw_status status = needs_demos(p, error);
    if (status != AW_OK) return status;
    if (!fuel) fuel = PATIENT_FUEL;
    for (uint32_t k = 0; k < count; k++) {
        uint32_t ticks;
        universe_reset(m->u);
        value inputs_k[INPUT_COUNT] = {grid_make(m->u, inputs[k].rows, inputs[k].columns, inputs[k].cells),
                                       FAIL_EMPTY, FAIL_EMPTY};
        value v = program_run(p, m->u, inputs_k, fuel, &ticks);
        outputs[k] = keep_output(m->u, v);
        if (!reasons) continue;
        reasons[k] = (aw_text){0};
        if (!outputs[k].cells) reasons[k] = reason_of(p, m->u, inputs[k], fuel, v);
    }
    return AW_OK;
}

aw_status aw_machine_steps(aw_machine *m, const aw_library *library, uint32_t program, aw_grid input,
                           aw_text *steps, aw_error *error)
{
    const struct program *p = library->lib.programs[program];
    aw_status status = needs_demos(p, error);
    if (status != AW_OK) return status;
    value *values = must_alloc(p->graph->count * sizeof *values);
    universe_reset(m->u);
    value inputs[INPUT_COUNT] = {grid_make(m->u, input.rows, input.columns, input.cells), FAIL_EMPTY,
                                 FAIL_EMPTY};
    node_id failing = program_failure(p, m->u, inputs, PATIENT_FUEL, values);
    struct buf b = {0};
    for (node_id n = 0; n < p->graph->count && (failing == NODE_ABSENT || n <= failing); n++) {
        if (!node_is_line(graph_node(p->graph, n))) continue;
        program_print_line(p, n, true, &b);
        buf_text(&b, "\t");
        if (value_failed(values[n]))
            buf_text(&b, failure_words((enum failure)values[n]));
        else
            value_print(m->u, values[n], &b);
        buf_text(&b, "\n");
    }
    free(values);
    *steps = api_text(&b);
    return AW_OK;
}

/* ---- values ---- */

aw_value aw_value_none(void) { return VALUE_NONE; }
aw_value aw_value_integer(int64_t x) { return int_value(x); }
aw_value aw_value_tuple(aw_machine *m, const aw_value *elements, uint32_t count)
{
    return tuple_make(m->u, elements, count);
}
aw_value aw_value_set(aw_machine *m, aw_value *elements, uint32_t count)
{
    m->u->fuel = PATIENT_FUEL;
    return set_make(m->u, elements, count);
}
aw_value aw_value_grid(aw_machine *m, aw_grid g) { return grid_make(m->u, g.rows, g.columns, g.cells); }

aw_value_kind aw_value_kind_of(const aw_machine *m, aw_value v)
{
    if (value_failed(v)) return AW_VALUE_FAILURE;
    if (value_is_int(v)) return AW_VALUE_INTEGER;
    if (value_is_tuple(m->u, v)) return AW_VALUE_TUPLE;
    if (value_is_set(m->u, v)) return AW_VALUE_SET;
    return value_is_function(m->u, v) ? AW_VALUE_FUNCTION : AW_VALUE_NONE;
}

int32_t aw_value_integer_of(aw_value v) { return int_of(v); }

const char *aw_value_failure(aw_value v) { return failure_words((enum failure)v); }

uint32_t aw_value_count(const aw_machine *m, aw_value v)
{
    int64_t count = value_size(m->u, v);
    return count < 0 ? 0 : (uint32_t)count;
}

void aw_value_elements(aw_machine *m, aw_value v, aw_value *elements)
{
    struct seq s;
    size_t mark = frame_mark(m->u);
    m->u->fuel = PATIENT_FUEL;
    if (seq_open(m->u, v, &s)) {
        memcpy(elements, s.at, s.count * sizeof *elements);
    } else {
        uint32_t count = aw_value_count(m, v);
        for (uint32_t i = 0; i < count; i++) elements[i] = seq_failure(m->u);
    }
    frame_release(m->u, mark);
}

aw_grid aw_value_as_grid(const aw_machine *m, aw_value v)
{
    if (value_failed(v) || !value_is_grid(m->u, v)) return (aw_grid){0};
    const struct box *b = box_of(m->u, v);
    return (aw_grid){b->height, b->width, box_cells(b)};
}

/* ---- primitives ---- */

int32_t aw_primitive_find(const char *name)
{
    enum primitive p = primitive_find(name, strlen(name));
    return p == PRIMITIVE_COUNT ? -1 : (int32_t)p;
}

uint32_t aw_primitive_arity(int32_t primitive) { return primitives[primitive].arity; }

aw_value aw_machine_call(aw_machine *m, int32_t primitive, const aw_value *arguments)
{
    uint32_t arity = primitives[primitive].arity;
    for (uint32_t k = 0; k < arity; k++)
        if (value_failed(arguments[k])) return arguments[k];
    m->u->fuel = PATIENT_FUEL;
    frame_release(m->u, 0);
    return dsl_call_primitive(m->u, (enum primitive)primitive, arguments);
}
