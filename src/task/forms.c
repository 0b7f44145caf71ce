/* What a file is, seen from the first of its values that tells:
 *
 *     {"train": [..], ..}              a task            [{"input": ..}, ..]        a list of pairs
 *     {ID: task}                       challenges        [task, ..]                 a list of tasks
 *     {ID: [{"input": ..}, ..]}        lists of pairs    {NAME: {ID: task}}         splits
 *     {ID: [grid, ..]}                 solutions         {ID: [{"attempt_1": ..}]}  a submission
 *
 * The last two are no tasks, and the error says which command takes them. */
#include "task/tree.h"

enum form { NO_FORM, TASK, PAIRS, TASKS, BY_ID, SPLITS, SOLUTIONS, SUBMISSION };

static bool has(const json_t *value, const char *key) { return json_object_get(value, key) != NULL; }

static bool is_task(const json_t *value)
{
    return json_is_array(json_object_get(value, "train")) || json_is_array(json_object_get(value, "test"));
}

/* Of a value that stands under an id, or under the name of a split. */
static enum form form_under_key(const json_t *value)
{
    if (json_is_object(value)) {
        const char *key;
        json_t *inner;
        if (is_task(value) || has(value, "train") || has(value, "test")) return BY_ID;
        if (has(value, "attempt_1")) return SUBMISSION;
        json_object_foreach((json_t *)value, key, inner)
        {
            if (is_task(inner)) return SPLITS;
        }
        return NO_FORM;
    }
    const json_t *first = json_array_get(value, 0);
    if (has(first, "attempt_1") || has(first, "attempt_2")) return SUBMISSION;
    if (has(first, "input")) return BY_ID;
    if (has(first, "train")) return SPLITS;
    return json_is_array(first) ? SOLUTIONS : NO_FORM;
}

static enum form form_of(json_t *tree)
{
    if (json_is_array(tree)) {
        const json_t *first = json_array_get(tree, 0);
        return has(first, "input") ? PAIRS : json_is_object(first) ? TASKS : NO_FORM;
    }
    const char *key;
    json_t *value;
    bool objects = false;
    if (is_task(tree)) return TASK;
    json_object_foreach(tree, key, value)
    {
        enum form form = form_under_key(value);
        if (form != NO_FORM) return form;
        objects |= json_is_object(value);
    }
    /* what is missing in a task is told better than no form */
    return !json_is_object(tree)                                  ? NO_FORM
           : objects && !has(tree, "train") && !has(tree, "test") ? BY_ID
                                                                  : TASK;
}

/* A task that has no key: the id is in it, else made of the file's name and its number. */
static void read_item(struct reader *r, json_t *value, size_t number)
{
    static const char *const keys[] = {"id", "task_id", "taskId", "name"};
    char made[TASK_ID_SIZE + 24];
    const char *id = NULL;
    struct error err;
    for (size_t i = 0; i < sizeof keys / sizeof *keys && !id; i++)
        id = json_string_value(json_object_get(value, keys[i]));
    if (!id) {
        snprintf(made, sizeof made, "%s_%zu", r->src->id ? r->src->id : "task", number);
        id = made;
    }
    struct place place = tree_below(&(struct place){""}, "%s", id);
    enum status status = tree_check_id(id, &place, &err);
    if (status == STATUS_OK) status = tree_task(r, value, &place, &err);
    tree_keep(r, id, status, &err);
}

static void read_tasks(struct reader *r, const json_t *list)
{
    size_t i;
    json_t *value;
    json_array_foreach(list, i, value) read_item(r, value, i);
}

static void read_by_id(struct reader *r, json_t *tree)
{
    const char *id;
    json_t *value;
    json_object_foreach(tree, id, value)
    {
        struct error err;
        struct place place = tree_below(&(struct place){""}, "%s", id);
        if (!json_is_object(value) && !json_is_array(value)) {
            tree_note(r, &place, "this key is ignored: expected a task, found %s", tree_kind(value));
            continue;
        }
        enum status status = tree_check_id(id, &place, &err);
        if (status == STATUS_OK)
            status = json_is_array(value) ? tree_task_of_pairs(r, value, &place, &err)
                                          : tree_task(r, value, &place, &err);
        tree_keep(r, id, status, &err);
    }
}

static enum status read_splits(struct reader *r, json_t *tree, struct error *err)
{
    const char *name, *wanted = r->src->how->split;
    json_t *split;
    char names[200] = "";
    bool found = false;
    json_object_foreach(tree, name, split)
    {
        size_t used = strlen(names),
               size = json_is_array(split) ? json_array_size(split) : json_object_size(split);
        snprintf(names + used, sizeof names - used, "%s%s (%zu task%s)", used ? ", " : "", name, size,
                 size == 1 ? "" : "s");
        if (wanted && strcmp(name, wanted) != 0) continue;
        found = true;
        if (json_is_array(split))
            read_tasks(r, split);
        else
            read_by_id(r, split);
    }
    struct place top = {""};
    if (!found) return wrong(err, &top, "no split '%s' in it: it has %s", wanted, names);
    if (!wanted) tree_note(r, &top, "a file of splits, all read: %s; --split NAME takes one", names);
    return STATUS_OK;
}

enum status forms_read(struct reader *r, json_t *tree, struct error *err)
{
    struct place top = {""};
    enum status status;
    switch (form_of(tree)) {
    case NO_FORM:
        return wrong(err, &top, "expected a task {\"train\": ..., \"test\": ...}, found %s", tree_kind(tree));
    case SOLUTIONS:
        return wrong(err, &top,
                     "no task: this has the form of a Kaggle solutions file; give its challenges file");
    case SUBMISSION:
        return wrong(err, &top, "no task: this is a submission; `arcwright score FILE --data DIR` takes it");
    case SPLITS: return read_splits(r, tree, err);
    case BY_ID: read_by_id(r, tree); return STATUS_OK;
    case TASKS:
        tree_note(
            r, &top,
            "a list of %zu tasks: ids are their keys \"id\" or \"task_id\", else the file's name and their number",
            json_array_size(tree));
        read_tasks(r, tree);
        return STATUS_OK;
    case PAIRS:
    case TASK: break;
    }
    TRY(tree_check_id(r->src->id, &top, err));
    status = json_is_array(tree) ? tree_task_of_pairs(r, tree, &top, err) : tree_task(r, tree, &top, err);
    if (status != STATUS_OK) return status;
    tree_keep(r, r->src->id, STATUS_OK, err);
    return STATUS_OK;
}

/* ---- a value a line ---- */

static size_t line_length(const char *text, const char *end)
{
    const char *newline = memchr(text, '\n', (size_t)(end - text));
    return newline ? (size_t)(newline - text) : (size_t)(end - text);
}

static bool blank(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \t\r", text[i])) return false;
    return true;
}

/* The first line is an object of its own, and another begins after it. */
static bool is_lines(const char *text, size_t length)
{
    const char *end = text + length;
    size_t first = line_length(text, end);
    if (!length || text[0] != '{' || first == length) return false;
    const char *next = text + first + 1;
    while (next < end && strchr(" \t\r\n", *next)) next++;
    if (next == end || *next != '{') return false;
    json_t *tree = json_loadb(text, first, JSON_REJECT_DUPLICATES, NULL);
    json_decref(tree);
    return tree != NULL;
}

static void read_line(struct reader *r, const char *text, size_t length, uint32_t line)
{
    json_t *tree;
    struct error err;
    if (tree_parse(&tree, text, length, &err) != STATUS_OK) {
        err.line = line;
        error_at(&err, r->src->path);
        harvest_add_error(r->harvest, &err);
        return;
    }
    if (form_of(tree) == BY_ID)
        read_by_id(r, tree);
    else
        read_item(r, tree, line - 1);
    json_decref(tree);
}

bool forms_read_lines(struct reader *r)
{
    const char *at = r->src->text, *end = at + r->src->length;
    uint32_t line = 1, values = 0;
    if (!is_lines(at, r->src->length)) return false;
    for (; at < end; line++) {
        size_t length = line_length(at, end);
        if (!blank(at, length)) {
            read_line(r, at, length, line);
            values++;
        }
        at += length + 1;
    }
    tree_note(
        r, &(struct place){""},
        "a task a line: %u lines; ids are their keys \"id\" or \"task_id\", else the file's name and the line",
        values);
    return true;
}
