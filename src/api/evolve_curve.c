#include "api/evolve_curve.h"

#include "base/check.h"

static bool same(const struct curve_point *a, const struct curve_point *b)
{
    return a->solved == b->solved && a->fitting == b->fitting;
}

void curve_add(struct curve *c, struct curve_point point)
{
    if (c->count >= 2 && same(&c->at[c->count - 1], &point) && same(&c->at[c->count - 2], &point)) c->count--;
    array_reserve(c->at, c->count, c->capacity);
    c->at[c->count++] = point;
}

void curve_clear(struct curve *c)
{
    free(c->at);
    *c = (struct curve){0};
}

json_t *curve_json(const struct curve *c)
{
    json_t *points = json_array();
    for (uint32_t i = 0; i < c->count; i++)
        json_array_append_new(points, json_pack("{s:i,s:f,s:i,s:i}", "generation", (int)c->at[i].generation,
                                                "wall_s", c->at[i].wall_s, "solved", (int)c->at[i].solved,
                                                "fitting", (int)c->at[i].fitting));
    return points;
}

static uint32_t whole(const json_t *o, const char *key)
{
    json_int_t n = json_integer_value(json_object_get(o, key));
    return n > 0 && n < UINT32_MAX ? (uint32_t)n : 0;
}

void curve_resume(struct curve *c, const json_t *points)
{
    size_t i;
    json_t *p;
    json_array_foreach(points, i, p)
    {
        double wall_s = json_number_value(json_object_get(p, "wall_s"));
        if (!(wall_s >= c->before_s)) continue;
        curve_add(
            c, (struct curve_point){whole(p, "generation"), whole(p, "solved"), whole(p, "fitting"), wall_s});
        c->before_s = wall_s;
    }
}
