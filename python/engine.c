/* The extension module arcwright._engine: the C interface, thinly, for the Python files beside it.
 *
 * Grids cross as (rows, columns, bytes), tasks and programs as text, results as tuples. Handles are capsules. The
 * GIL is released while the engine works; a machine serves one thread at a time, which the callers see to. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include "arcwright.h"

/* What a capsule holds: its name says so. */
#define DATA    "arcwright.data"
#define LIBRARY "arcwright.library"
#define MACHINE "arcwright.machine"
#define STOP    "arcwright.stop"

static void free_data(PyObject *c) { aw_data_free(PyCapsule_GetPointer(c, DATA)); }
static void free_library(PyObject *c) { aw_library_free(PyCapsule_GetPointer(c, LIBRARY)); }
static void free_machine(PyObject *c) { aw_machine_free(PyCapsule_GetPointer(c, MACHINE)); }
static void free_stop(PyObject *c) { PyMem_Free(PyCapsule_GetPointer(c, STOP)); }

/* Input that is wrong is a ValueError, files an OSError. */
static PyObject *raise_error(aw_status status, const aw_error *error)
{
    PyErr_SetString(status == AW_INPUT ? PyExc_ValueError
                    : status == AW_IO  ? PyExc_OSError
                                       : PyExc_RuntimeError,
                    error->text);
    return NULL;
}

static PyObject *take_text(aw_text text)
{
    PyObject *o = PyUnicode_DecodeUTF8(text.data ? text.data : "", (Py_ssize_t)text.length, "replace");
    aw_text_free(&text);
    return o;
}

static PyObject *list_of(const void *from, uint32_t count, const char *(*at)(const void *, uint32_t))
{
    PyObject *list = PyList_New(0);
    for (uint32_t i = 0; list && i < count; i++) {
        PyObject *text = PyUnicode_DecodeUTF8(at(from, i), (Py_ssize_t)strlen(at(from, i)), "replace");
        if (!text || PyList_Append(list, text) < 0) Py_CLEAR(list);
        Py_XDECREF(text);
    }
    return list;
}

/* ---- data ---- */

static PyObject *data_open(PyObject *self, PyObject *args)
{
    const char *path;
    aw_data *data;
    aw_error error;
    aw_status status;
    (void)self;
    if (!PyArg_ParseTuple(args, "s", &path)) return NULL;
    Py_BEGIN_ALLOW_THREADS status = aw_data_open(path, &data, &error);
    Py_END_ALLOW_THREADS return status == AW_OK ? PyCapsule_New(data, DATA, free_data)
                                                : raise_error(status, &error);
}

static PyObject *data_parse(PyObject *self, PyObject *args)
{
    const char *name, *text;
    Py_ssize_t length;
    aw_data *data;
    aw_error error;
    (void)self;
    if (!PyArg_ParseTuple(args, "ss#", &name, &text, &length)) return NULL;
    aw_status status = aw_data_parse(name, text, (size_t)length, &data, &error);
    return status == AW_OK ? PyCapsule_New(data, DATA, free_data) : raise_error(status, &error);
}

static const char *error_of_data(const void *data, uint32_t i) { return aw_data_error(data, i); }

/* ([(id, JSON)], errors) */
static PyObject *data_tasks(PyObject *self, PyObject *capsule)
{
    (void)self;
    const aw_data *data = PyCapsule_GetPointer(capsule, DATA);
    if (!data) return NULL;
    PyObject *list = PyList_New(0);
    for (uint32_t i = 0; list && i < aw_data_count(data); i++) {
        PyObject *row = Py_BuildValue("(sN)", aw_data_id(data, i), take_text(aw_data_task_json(data, i)));
        if (!row || PyList_Append(list, row) < 0) Py_CLEAR(list);
        Py_XDECREF(row);
    }
    return list ? Py_BuildValue("(NN)", list, list_of(data, aw_data_error_count(data), error_of_data)) : NULL;
}

static PyObject *task_svg(PyObject *self, PyObject *capsule)
{
    (void)self;
    const aw_data *data = PyCapsule_GetPointer(capsule, DATA);
    if (!data) return NULL;
    return take_text(aw_svg_task(data, aw_data_id(data, 0), &(aw_view){0}));
}

/* ---- libraries ---- */

static PyObject *library_capsule(aw_status status, aw_library *library, const aw_error *error)
{
    return status == AW_OK ? PyCapsule_New(library, LIBRARY, free_library) : raise_error(status, error);
}

static PyObject *library_parse(PyObject *self, PyObject *args)
{
    const char *name, *text;
    aw_library *library;
    aw_error error;
    (void)self;
    if (!PyArg_ParseTuple(args, "ss", &name, &text)) return NULL;
    aw_status status = aw_library_parse(name, text, &library, &error);
    return library_capsule(status, library, &error);
}

static PyObject *library_read(PyObject *self, PyObject *args)
{
    const char *path;
    aw_library *library;
    aw_error error;
    aw_status status;
    (void)self;
    if (!PyArg_ParseTuple(args, "s", &path)) return NULL;
    Py_BEGIN_ALLOW_THREADS status = aw_library_read(path, &library, &error);
    Py_END_ALLOW_THREADS return library_capsule(status, library, &error);
}

static const char *error_of_library(const void *library, uint32_t i) { return aw_library_error(library, i); }

/* ([(name, task, lines, hash, source)], errors) */
static PyObject *library_programs(PyObject *self, PyObject *capsule)
{
    (void)self;
    const aw_library *l = PyCapsule_GetPointer(capsule, LIBRARY);
    if (!l) return NULL;
    PyObject *list = PyList_New(0);
    for (uint32_t i = 0; list && i < aw_library_count(l); i++) {
        char hash[33];
        aw_library_hash(l, i, hash);
        PyObject *row = Py_BuildValue("(ssIsN)", aw_library_name(l, i), aw_library_task(l, i),
                                      aw_library_size(l, i), hash, take_text(aw_library_print(l, i)));
        if (!row || PyList_Append(list, row) < 0) Py_CLEAR(list);
        Py_XDECREF(row);
    }
    return list ? Py_BuildValue("(NN)", list, list_of(l, aw_library_error_count(l), error_of_library)) : NULL;
}

/* ---- verify ---- */

/* (data, library, task or None) -> [(program, task, verdict, pairs, right, why)] */
static PyObject *verify(PyObject *self, PyObject *args)
{
    PyObject *data_capsule, *library_capsule_, *list = NULL;
    const char *task;
    (void)self;
    if (!PyArg_ParseTuple(args, "OOz", &data_capsule, &library_capsule_, &task)) return NULL;
    aw_data *data = PyCapsule_GetPointer(data_capsule, DATA);
    aw_library *library = PyCapsule_GetPointer(library_capsule_, LIBRARY);
    if (!data || !library) return NULL;
    uint32_t count = aw_library_count(library);
    aw_verdict *verdicts = PyMem_Calloc(count + 1, sizeof *verdicts);
    aw_verify_summary summary;
    aw_error error;
    aw_status status;
    if (!verdicts) return PyErr_NoMemory();
    Py_BEGIN_ALLOW_THREADS status = aw_verify(data, library, &(aw_verify_options){.task = task, .threads = 1},
                                              verdicts, &summary, &error);
    Py_END_ALLOW_THREADS if (status != AW_OK) raise_error(status, &error);
    else list = PyList_New(0);
    for (uint32_t i = 0; list && i < count; i++) {
        const aw_verdict *v = &verdicts[i];
        PyObject *row = Py_BuildValue("(sssIIs)", aw_library_name(library, i), v->task,
                                      aw_verdict_name(v->status), v->pairs, v->pairs_right, v->why);
        if (!row || PyList_Append(list, row) < 0) Py_CLEAR(list);
        Py_XDECREF(row);
    }
    PyMem_Free(verdicts);
    return list;
}

/* ---- machines ---- */

static PyObject *machine_new(PyObject *self, PyObject *none)
{
    (void)self, (void)none;
    return PyCapsule_New(aw_machine_new(), MACHINE, free_machine);
}

static PyObject *grid_tuple(aw_grid g)
{
    if (!g.cells) Py_RETURN_NONE;
    return Py_BuildValue("(iiy#)", g.rows, g.columns, (const char *)g.cells, (Py_ssize_t)g.rows * g.columns);
}

static bool read_grid(PyObject *o, aw_grid *grid)
{
    unsigned rows, columns;
    const char *cells;
    Py_ssize_t length;
    if (!PyArg_ParseTuple(o, "IIy#", &rows, &columns, &cells, &length)) return false;
    if (!rows || !columns || rows > 128 || columns > 128 || (Py_ssize_t)rows * columns != length) {
        PyErr_SetString(PyExc_ValueError, "a grid has 1 to 128 rows and columns");
        return false;
    }
    *grid = (aw_grid){(uint16_t)rows, (uint16_t)columns, (const int8_t *)cells};
    return true;
}

/* (machine, library, grids, fuel) -> [grid or the reason why there is none] */
static PyObject *machine_run(PyObject *self, PyObject *args)
{
    PyObject *machine_capsule, *library_capsule_, *grids, *list = NULL;
    long long fuel;
    (void)self;
    if (!PyArg_ParseTuple(args, "OOO!L", &machine_capsule, &library_capsule_, &PyList_Type, &grids, &fuel))
        return NULL;
    aw_machine *machine = PyCapsule_GetPointer(machine_capsule, MACHINE);
    aw_library *library = PyCapsule_GetPointer(library_capsule_, LIBRARY);
    if (!machine || !library) return NULL;
    uint32_t count = (uint32_t)PyList_Size(grids);
    aw_grid *in = PyMem_Calloc(count + 1, sizeof *in), *out = PyMem_Calloc(count + 1, sizeof *out);
    aw_text *reasons = PyMem_Calloc(count + 1, sizeof *reasons);
    aw_error error;
    aw_status status = AW_OK;
    bool good = in && out && reasons;
    for (uint32_t i = 0; good && i < count; i++) good = read_grid(PyList_GetItem(grids, i), &in[i]);
    if (good) {
        Py_BEGIN_ALLOW_THREADS status =
            aw_machine_run(machine, library, 0, in, count, fuel, out, reasons, &error);
        Py_END_ALLOW_THREADS if (status != AW_OK) raise_error(status, &error);
        else list = PyList_New(count);
    }
    for (uint32_t i = 0; good && i < count; i++) {
        PyObject *o = out[i].cells ? grid_tuple(out[i]) : NULL;
        if (!out[i].cells && list) o = PyUnicode_FromString(reasons[i].data ? reasons[i].data : "");
        if (list && o)
            PyList_SetItem(list, i, o);
        else
            Py_CLEAR(list);
        aw_grid_clear(&out[i]);
        aw_text_free(&reasons[i]);
    }
    PyMem_Free(in);
    PyMem_Free(out);
    PyMem_Free(reasons);
    return list;
}

static PyObject *machine_steps(PyObject *self, PyObject *args)
{
    PyObject *machine_capsule, *library_capsule_, *grid;
    aw_grid input;
    aw_text steps;
    aw_error error;
    (void)self;
    if (!PyArg_ParseTuple(args, "OOO!", &machine_capsule, &library_capsule_, &PyTuple_Type, &grid))
        return NULL;
    aw_machine *machine = PyCapsule_GetPointer(machine_capsule, MACHINE);
    aw_library *library = PyCapsule_GetPointer(library_capsule_, LIBRARY);
    if (!machine || !library || !read_grid(grid, &input)) return NULL;
    aw_status status = aw_machine_steps(machine, library, 0, input, &steps, &error);
    return status == AW_OK ? take_text(steps) : raise_error(status, &error);
}

/* ---- values of Python as values of the machine ---- */

enum { FEW = 64, DEEPEST = 200 };

static bool value_of(aw_machine *m, PyObject *o, aw_value *v, int depth);

/* The elements of a tuple, list or set. */
static bool container_of(aw_machine *m, PyObject *o, bool set, aw_value *v, int depth)
{
    Py_ssize_t count = PyObject_Size(o), n = 0;
    aw_value few[FEW], *at = count <= FEW ? few : PyMem_Malloc((size_t)count * sizeof *at);
    PyObject *item, *it = set ? PyObject_GetIter(o) : NULL;
    bool good = at && (!set || it);
    while (good && n < count) {
        item = set ? PyIter_Next(it) : PyTuple_GetItem(o, n);
        good = item && value_of(m, item, &at[n], depth + 1);
        if (set) Py_XDECREF(item);
        n++;
    }
    if (good) *v = set ? aw_value_set(m, at, (uint32_t)n) : aw_value_tuple(m, at, (uint32_t)n);
    Py_XDECREF(it);
    if (at != few) PyMem_Free(at);
    return good;
}

static bool value_of(aw_machine *m, PyObject *o, aw_value *v, int depth)
{
    if (depth > DEEPEST) {
        PyErr_SetString(PyExc_ValueError, "nested too deep");
        return false;
    }
    if (PyLong_Check(o)) {
        int overflow;
        long long x = PyLong_AsLongLongAndOverflow(o, &overflow);
        *v = aw_value_integer(overflow ? INT64_MAX : x);
        return true;
    }
    if (PyTuple_Check(o)) return container_of(m, o, false, v, depth);
    if (PyAnySet_Check(o)) return container_of(m, o, true, v, depth);
    if (o == Py_None) {
        *v = aw_value_none();
        return true;
    }
    PyErr_Format(PyExc_TypeError, "expected an int, a tuple, a frozenset or None, got %R",
                 (PyObject *)Py_TYPE(o));
    return false;
}

static PyObject *object_of(aw_machine *m, aw_value v);

static PyObject *rows_of(aw_grid g)
{
    PyObject *rows = PyTuple_New(g.rows);
    for (uint32_t i = 0; rows && i < g.rows; i++) {
        PyObject *row = PyTuple_New(g.columns);
        for (uint32_t j = 0; row && j < g.columns; j++)
            PyTuple_SetItem(row, j, PyLong_FromLong(g.cells[(size_t)i * g.columns + j]));
        if (row)
            PyTuple_SetItem(rows, i, row);
        else
            Py_CLEAR(rows);
    }
    return rows;
}

static PyObject *elements_of(aw_machine *m, aw_value v, bool set)
{
    uint32_t count = aw_value_count(m, v);
    aw_value few[FEW], *at = count <= FEW ? few : PyMem_Malloc(count * sizeof *at);
    PyObject *tuple = at ? PyTuple_New(count) : PyErr_NoMemory();
    if (tuple) aw_value_elements(m, v, at);
    for (uint32_t i = 0; tuple && i < count; i++) {
        PyObject *item = object_of(m, at[i]);
        if (item)
            PyTuple_SetItem(tuple, i, item);
        else
            Py_CLEAR(tuple);
    }
    if (at != few) PyMem_Free(at);
    if (!set || !tuple) return tuple;
    PyObject *made = PyFrozenSet_New(tuple);
    Py_DECREF(tuple);
    return made;
}

static PyObject *object_of(aw_machine *m, aw_value v)
{
    switch (aw_value_kind_of(m, v)) {
    case AW_VALUE_NONE: Py_RETURN_NONE;
    case AW_VALUE_INTEGER: return PyLong_FromLong(aw_value_integer_of(v));
    case AW_VALUE_SET: return elements_of(m, v, true);
    case AW_VALUE_TUPLE: {
        aw_grid g = aw_value_as_grid(m, v);
        return g.cells ? rows_of(g) : elements_of(m, v, false);
    }
    case AW_VALUE_FUNCTION: PyErr_SetString(PyExc_TypeError, "the result is a function"); return NULL;
    case AW_VALUE_FAILURE: break;
    }
    PyErr_SetString(PyExc_ValueError, aw_value_failure(v));
    return NULL;
}

/* (machine, primitive, arguments): the GIL is kept, calls are short. */
static PyObject *machine_call(PyObject *self, PyObject *args)
{
    PyObject *machine_capsule, *arguments;
    int primitive;
    aw_value values[4];
    (void)self;
    if (!PyArg_ParseTuple(args, "OiO!", &machine_capsule, &primitive, &PyTuple_Type, &arguments)) return NULL;
    aw_machine *m = PyCapsule_GetPointer(machine_capsule, MACHINE);
    if (!m) return NULL;
    uint32_t arity = aw_primitive_arity(primitive);
    if (PyTuple_Size(arguments) != (Py_ssize_t)arity)
        return PyErr_Format(PyExc_TypeError, "expected %u arguments, got %zd", arity,
                            PyTuple_Size(arguments));
    aw_machine_reset(m);
    for (uint32_t k = 0; k < arity; k++)
        if (!value_of(m, PyTuple_GetItem(arguments, k), &values[k], 0)) return NULL;
    return object_of(m, aw_machine_call(m, primitive, values));
}

static PyObject *primitive_find(PyObject *self, PyObject *args)
{
    const char *name;
    (void)self;
    return PyArg_ParseTuple(args, "s", &name) ? PyLong_FromLong(aw_primitive_find(name)) : NULL;
}

static PyObject *reference(PyObject *self, PyObject *none)
{
    (void)self, (void)none;
    return take_text(aw_dsl_reference(NULL, true));
}

/* ---- search ---- */

static PyObject *stop_new(PyObject *self, PyObject *none)
{
    (void)self, (void)none;
    sig_atomic_t *stop = PyMem_Calloc(1, sizeof *stop);
    return stop ? PyCapsule_New(stop, STOP, free_stop) : PyErr_NoMemory();
}

static PyObject *stop_set(PyObject *self, PyObject *capsule)
{
    (void)self;
    volatile sig_atomic_t *stop = PyCapsule_GetPointer(capsule, STOP);
    if (!stop) return NULL;
    *stop = 1;
    Py_RETURN_NONE;
}

static PyObject *attempts_of(const aw_search_task *t)
{
    PyObject *tests = PyList_New(0);
    for (uint32_t k = 0; tests && k < t->tests; k++) {
        const aw_attempt *a = t->attempts[k];
        PyObject *row = Py_BuildValue("(NdNd)", grid_tuple(a[0].output), a[0].probability,
                                      grid_tuple(a[1].output), a[1].probability);
        if (!row || PyList_Append(tests, row) < 0) Py_CLEAR(tests);
        Py_XDECREF(row);
    }
    return tests;
}

/* (data of one task, budget, seconds, stop, explain) -> dict */
static PyObject *search(PyObject *self, PyObject *args)
{
    PyObject *data_capsule, *stop_capsule;
    unsigned budget;
    double seconds;
    int explain;
    (void)self;
    if (!PyArg_ParseTuple(args, "OIdOp", &data_capsule, &budget, &seconds, &stop_capsule, &explain))
        return NULL;
    aw_data *data = PyCapsule_GetPointer(data_capsule, DATA);
    volatile sig_atomic_t *stop = PyCapsule_GetPointer(stop_capsule, STOP);
    if (!data || !stop) return NULL;
    aw_search_options options = {.budget = budget,
                                 .threads = 1,
                                 .cap_s = seconds,
                                 .stop = stop,
                                 .task = aw_data_id(data, 0),
                                 .readable = true};
    aw_search_task *task = PyMem_Calloc(aw_data_count(data) + 1, sizeof *task);
    if (!task) return PyErr_NoMemory();
    aw_search_summary summary;
    aw_explanation told = {0};
    aw_error error;
    aw_status status;
    Py_BEGIN_ALLOW_THREADS if (explain) status =
        aw_search_explain(data, &options, &(aw_view){0}, &told, &error);
    else status = aw_search(data, &options, task, &summary, &error);
    Py_END_ALLOW_THREADS PyObject *result = NULL;
    if (status != AW_OK)
        raise_error(status, &error);
    else if (explain)
        result = take_text(told.text), told.text = (aw_text){0};
    else
        result = Py_BuildValue("{s:N,s:s#,s:(II),s:s,s:K,s:I,s:I,s:N,s:d}", "attempts", attempts_of(task),
                               "programs", task->programs.data ? task->programs.data : "",
                               (Py_ssize_t)task->programs.length, "lines", task->lines[0], task->lines[1],
                               "kind", task->kind, "states", (unsigned long long)task->states, "candidates",
                               task->candidates, "full_fits", task->full_fits, "capped",
                               PyBool_FromLong(task->capped), "cpu", (double)task->cpu_ns / 1e9);
    aw_explanation_clear(&told);
    aw_search_tasks_clear(task, aw_data_count(data));
    PyMem_Free(task);
    return result;
}

/* ---- the store, submissions ---- */

static PyObject *store_list(PyObject *self, PyObject *args)
{
    const char *path, *task;
    aw_text text;
    aw_error error;
    (void)self;
    if (!PyArg_ParseTuple(args, "sz", &path, &task)) return NULL;
    aw_status status =
        task ? aw_solvers(path, task, true, 0, &text, &error) : aw_store_list(path, true, &text, &error);
    return status == AW_OK ? take_text(text) : raise_error(status, &error);
}

static PyMethodDef methods[] = {
    {"data_open", data_open, METH_VARARGS, NULL},
    {"data_parse", data_parse, METH_VARARGS, NULL},
    {"data_tasks", data_tasks, METH_O, NULL},
    {"task_svg", task_svg, METH_O, NULL},
    {"library_parse", library_parse, METH_VARARGS, NULL},
    {"library_read", library_read, METH_VARARGS, NULL},
    {"library_programs", library_programs, METH_O, NULL},
    {"verify", verify, METH_VARARGS, NULL},
    {"machine_new", machine_new, METH_NOARGS, NULL},
    {"machine_run", machine_run, METH_VARARGS, NULL},
    {"machine_steps", machine_steps, METH_VARARGS, NULL},
    {"machine_call", machine_call, METH_VARARGS, NULL},
    {"primitive_find", primitive_find, METH_VARARGS, NULL},
    {"reference", reference, METH_NOARGS, NULL},
    {"stop_new", stop_new, METH_NOARGS, NULL},
    {"stop_set", stop_set, METH_O, NULL},
    {"search", search, METH_VARARGS, NULL},
    {"store_list", store_list, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "_engine", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__engine(void);
PyMODINIT_FUNC PyInit__engine(void) { return PyModule_Create(&module); }
