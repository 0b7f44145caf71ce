#include "score/windows.h"

#include "base/check.h"

#include <string.h>

enum {
    SIDE_MOST = 2 * WINDOWS_REACH + 1,
    AREA = (TASK_SIDE_MAX + 2 * WINDOWS_REACH) * (TASK_SIDE_MAX + 2 * WINDOWS_REACH),
    LEAST = 1 << 6,
};

/* A row of a window is packed, a byte a cell; rows are multiplied each by its own odd number and added. Whole arrays
 * at a time, across the ends of rows too: what lies there is no window and is left out at the end. */
uint32_t windows_of(const struct grid_data *g, int32_t side, int32_t beyond, uint32_t hashes[WINDOWS_MOST])
{
    static const uint64_t odd[SIDE_MOST] = {0x9e3779b97f4a7c15u, 0xc2b2ae3d27d4eb4fu, 0x165667b19e3779f9u,
                                            0xff51afd7ed558ccdu, 0xd6e8feb86659fd93u};
    uint8_t cells[AREA + SIDE_MOST] = {0};
    uint64_t packed[AREA];
    int32_t height = g->height + 2 * beyond, width = g->width + 2 * beyond, area = height * width;
    int32_t down = height - side + 1, across = width - side + 1;
    if (down <= 0 || across <= 0) return 0;
    for (int32_t y = 0; y < g->height; y++)
        for (int32_t x = 0; x < g->width; x++)
            cells[(y + beyond) * width + x + beyond] = (uint8_t)(g->cells[y * g->width + x] + 1);
    for (int32_t k = 0; k < area; k++) packed[k] = cells[k];
    for (int32_t i = 1; i < side; i++)
        for (int32_t k = 0; k < area; k++) packed[k] |= (uint64_t)cells[k + i] << 8 * i;
    for (int32_t y = 0; y < down; y++)
        for (int32_t x = 0; x < across; x++) {
            uint64_t sum = (uint64_t)side;
            for (int32_t i = 0; i < side; i++) sum += packed[(y + i) * width + x] * odd[i];
            hashes[y * across + x] = (uint32_t)(sum >> 32) | 1;
        }
    return (uint32_t)(down * across);
}

static struct said *place(const struct windows *w, uint32_t hash)
{
    uint32_t k = hash >> 1 & (w->size - 1);
    while (w->at[k].hash && w->at[k].hash != hash) k = (k + 1) & (w->size - 1);
    return &w->at[k];
}

struct said *windows_find(const struct windows *w, uint32_t hash)
{
    if (!w->size) return NULL;
    struct said *s = place(w, hash);
    return s->hash ? s : NULL;
}

struct said *windows_add(struct windows *w, uint32_t hash)
{
    if (w->count >= w->size / 2) {
        struct windows old = *w;
        w->size = old.size ? old.size * 2 : LEAST;
        w->at = must_calloc(w->size, sizeof *w->at);
        for (uint32_t k = 0; k < old.size; k++)
            if (old.at[k].hash) *place(w, old.at[k].hash) = old.at[k];
        free(old.at);
    }
    struct said *s = place(w, hash);
    w->count += !s->hash;
    s->hash = hash;
    return s;
}

void windows_clear(struct windows *w)
{
    free(w->at);
    *w = (struct windows){0};
}
