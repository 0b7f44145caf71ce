#include "api/api.h"
#include "dsl/vectors.h"
#include "value/failure.h"

#include <jansson.h>

static void signature_text(const struct primitive_info *p, struct buf *b)
{
    char type[64];
    buf_printf(b, "%s(", p->name);
    for (uint32_t k = 0; k < p->arity; k++) {
        uint32_t length;
        const char *name = primitive_parameter(p, k, &length);
        buf_printf(b, "%s%.*s: %s", k ? ", " : "", (int)length, name, type_name(p->parameters[k], type));
    }
    buf_printf(b, ") -> %s", type_name(p->result, type));
}

static bool matches(const struct primitive_info *p, const char *word)
{
    return !word || strcasestr(p->name, word) || strcasestr(p->doc, word) ||
           strcasestr(family_name(p->family), word);
}

static json_t *primitive_json(const struct primitive_info *p)
{
    char type[64];
    json_t *o = json_object(), *parameters = json_array();
    for (uint32_t k = 0; k < p->arity; k++) {
        uint32_t length;
        const char *name = primitive_parameter(p, k, &length);
        json_array_append_new(parameters, json_pack("{s:s%,s:s}", "name", name, (size_t)length, "type",
                                                    type_name(p->parameters[k], type)));
    }
    json_object_set_new(o, "name", json_string(p->name));
    json_object_set_new(o, "parameters", parameters);
    json_object_set_new(o, "result", json_string(type_name(p->result, type)));
    json_object_set_new(o, "family", json_string(family_name(p->family)));
    json_object_set_new(o, "extension", json_boolean(p - primitives >= CORE_PRIMITIVES));
    json_object_set_new(o, "doc", json_string(p->doc));
    return o;
}

aw_text aw_dsl_reference(const char *word, bool json)
{
    struct buf b = {0};
    json_t *all = json ? json_array() : NULL;
    enum family family = FAMILY_COUNT;
    for (uint32_t i = 0; i < PRIMITIVE_COUNT; i++) {
        const struct primitive_info *p = &primitives[i];
        if (!matches(p, word)) continue;
        if (json) {
            json_array_append_new(all, primitive_json(p));
            continue;
        }
        if (p->family != family)
            buf_printf(&b, "%s%s%s\n", b.length ? "\n" : "", family_name(p->family),
                       i < CORE_PRIMITIVES ? "" : " (extension: not in arc-dsl)");
        family = p->family;
        size_t start = b.length;
        buf_text(&b, "  ");
        signature_text(p, &b);
        if (b.length - start > 58)
            buf_printf(&b, "\n%60s", "");
        else
            buf_printf(&b, "%*s", (int)(60 - (b.length - start)), "");
        buf_printf(&b, "%s\n", p->doc);
    }
    if (json) return api_json(all);
    return api_text(&b);
}

aw_text aw_dsl_markdown(void)
{
    struct buf b = {0};
    enum family family = FAMILY_COUNT;
    buf_text(&b,
             "# The primitives\n\n"
             "Made by `arcwright dsl --markdown` from `src/dsl/primitives.def`, the 160 of arc-dsl, and\n"
             "`src/dsl/extensions.def`, ours; do not edit. A program that uses extensions does not run under "
             "arc-dsl. Examples are\n"
             "the golden files `tests/golden/NAME.txt`, which the tests run.\n");
    for (uint32_t i = 0; i < PRIMITIVE_COUNT; i++) {
        const struct primitive_info *p = &primitives[i];
        if (p->family != family)
            buf_printf(&b, "\n## %s%s\n\n", family_name(p->family),
                       i < CORE_PRIMITIVES ? "" : " (extension)");
        family = p->family;
        buf_text(&b, "- `");
        signature_text(p, &b);
        buf_printf(&b, "`: %s\n", p->doc);
    }
    return api_text(&b);
}

static json_t *sources_json(const struct vector_report *r)
{
    json_t *sources = json_object();
    for (uint32_t i = 0; i < r->source_count; i++) {
        const struct vector_source *s = &r->source[i];
        json_object_set_new(sources, s->name,
                            json_pack("{s:i,s:i,s:i,s:i}", "vectors", (int)s->total, "passed", (int)s->passed,
                                      "failed", (int)s->failed, "skipped", (int)s->skipped));
    }
    return sources;
}

aw_status aw_dsl_check(const char *path, aw_check_result *result, aw_error *error)
{
    struct error err = {0};
    struct vector_report r = {.most_failures = 1000};
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    memset(result, 0, sizeof *result);
    enum status status = vectors_replay(u, path, &r, &err);
    universe_free(u);
    if (status != STATUS_OK) {
        vectors_clear(&r);
        return api_error(error, status, &err);
    }
    json_t *json = json_object(), *failures = json_array();
    struct buf text = {0};
    for (uint32_t i = 0; i < r.failure_count; i++) {
        const struct vector_failure *f = &r.failures[i];
        json_array_append_new(failures,
                              json_pack("{s:s,s:s,s:s}", "id", f->id, "got", f->got, "want", f->want));
        buf_printf(&text, "%s: got %s, want %s\n", f->id, f->got, f->want);
    }
    json_object_set_new(json, "vectors", json_integer(r.vectors));
    json_object_set_new(json, "passed", json_integer(r.passed));
    json_object_set_new(json, "failed", json_integer(r.failed));
    json_object_set_new(json, "skipped", json_integer(r.skipped));
    json_object_set_new(json, "by_source", sources_json(&r));
    json_object_set_new(json, "failures", failures);
    for (uint32_t i = 0; i < r.source_count; i++)
        buf_printf(&text, "source %-3s %6u calls  %6u as recorded  %6u not  %6u not judged\n",
                   r.source[i].name, r.source[i].total, r.source[i].passed, r.source[i].failed,
                   r.source[i].skipped);
    *result = (aw_check_result){r.vectors, r.passed, r.failed, r.skipped, api_json(json), api_text(&text)};
    vectors_clear(&r);
    return AW_OK;
}

void aw_check_result_clear(aw_check_result *result)
{
    aw_text_free(&result->json);
    aw_text_free(&result->report);
}
