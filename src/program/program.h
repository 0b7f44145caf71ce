/* A program: what a solver or a differ computes, in canonical form.
 *
 * Reading brings every program to one form: cut to what its result needs, equal expressions shared, lines in
 * the order in which a depth-first walk of the inlined expression meets them. Two programs that differ in
 * names, order of lines, dead lines or repeated lines are therefore the same program, with the same
 * 128-bit hash. Printing and parsing are inverses on this form:
 *
 *     def solve_67a3c6ac(I):
 *         x1 = ofcolor(I, THREE)
 *         O = fill(I, TWO, x1)
 *         return O
 *
 * A program is immutable and may be shared between threads. Owner: whoever made it; program_free. */
#ifndef ARCWRIGHT_PROGRAM_PROGRAM_H
#define ARCWRIGHT_PROGRAM_PROGRAM_H

#include "base/buf.h"
#include "program/graph.h"

/* Of a name with its terminator: an id of 255 bytes, each written as four letters. */
enum { PROGRAM_NAME = 1040 };

/* What a program may be, as text and as a graph: one set for reading and for printing. A program within them is printed
 * within them, so that what is written is readable; one that would not be is refused where it is read. */
enum {
    PROGRAM_BRACKETS = 200,  /* open at once: the parser recurses */
    PROGRAM_LINES = 4096,    /* variables of a function; hand-written solvers have up to 60 */
    PROGRAM_NODES = 1 << 14, /* expressions of a function: each child of a mutation copies them all */
};

enum signature {
    SIGNATURE_I,  /* (I): a solver */
    SIGNATURE_SI, /* (S, I): a solver that looks at the demo pairs */
    SIGNATURE_SIC /* (S, I, C): a differ, or a solver written with three parameters */
};

struct program {
    const char *name;         /* the function's name, "" if it has none yet */
    const char *task;         /* the id in its name (task_of_name), or that was set; "" if there is none */
    char *texts;              /* the memory of both */
    enum signature signature; /* the shortest that has all inputs it reads */
    struct graph *graph;      /* its nodes only, depth-first order; the last one is the root */
    node_id root;
    uint32_t size;       /* lines: calls and applications */
    struct hash128 hash; /* identity: of what it computes, not of its name */
    uint32_t line;       /* where it stood in its file; 0 if it was made */
    char *file;          /* that file; NULL if it was made */
};

/* The canonical program of an expression in any graph. */
struct program *program_extract(const struct graph *g, node_id root, const char *name);
void program_free(struct program *p);

/* Where it was read. */
void program_set_file(struct program *p, const char *path);

/* Gives it another name; `task` NULL: the one in the name. */
void program_set_name(struct program *p, const char *name, const char *task);

/* A function's name for a task, and back: after "solve_", "verify_" or "differ_" the id stands as it is, but bytes that
 * a name in Python cannot have are written _xHH, and so is a '_' that would read as such. Behind any other beginning
 * the id is what follows the last '_'. */
void name_of_task(char name[PROGRAM_NAME], const char *prefix, const char *id);
void task_of_name(char id[PROGRAM_NAME], const char *name);

/* Whether the program's text is within the limits. */
bool program_printable(const struct program *p);

/* The canonical text, ending with a newline; `name` replaces the program's own unless NULL. Tuples stand where they are
 * used, but for long ones that are used more than once and deep ones, which get a line: the text is linear in the
 * graph. */
void program_print(const struct program *p, const char *name, struct buf *out);

/* One node as the text of program_print() has it: its name there, or with `call` "name = call". */
void program_print_line(const struct program *p, node_id id, bool call, struct buf *out);

/* The expression as one nested call, cut to about `most` characters with "..." ; for messages. */
void program_print_inline(const struct program *p, uint32_t most, struct buf *out);

/* A form for people that reads back as the same program: rules, tables, functions with bound arguments and what
 * depends on no input stand where they are used, and `explained` puts words beside each line, made from the reference
 * and the arguments. Returns the number of lines, O's included, `def` and `return` not. `out` may be NULL. */
uint32_t program_tell(const struct program *p, const char *name, bool explained, struct buf *out);

/* ---- reading ---- */

/* The programs of a file, in its order, and what was wrong with the others. */
struct library {
    struct program **programs;
    uint32_t count, capacity;
    struct error *errors; /* one for each function that could not be read, with its position */
    uint32_t error_count, error_capacity;
    struct error *notes; /* what was read in an unusual way, and how */
    uint32_t note_count, note_capacity;
    struct prelude *prelude; /* names that all files have; set before reading, borrowed; may be NULL */
};

/* Files whose names all files have: over those of the language, or, of a dialect (weak), where nothing else has the
 * name. `*prelude` is NULL at first; the caller frees it after the libraries that were read with it. */
enum status prelude_add(struct prelude **prelude, const char *path, bool weak, struct error *err);
void prelude_free(struct prelude *prelude);

/* Adds the functions of a text to the library, with those of the file that they call in the place of the calls. A
 * broken function becomes an error and the next is read.
 * `path` names the text in errors. The result is STATUS_OK even if functions were broken. */
enum status library_parse(struct library *lib, const char *path, const char *text, size_t length,
                          struct error *err);
/* Reads a .py file, or all .py files below a folder in the order of their names. */
enum status library_read(struct library *lib, const char *path, struct error *err);
void library_add_note(struct library *lib, const struct error *note);
void library_add(struct library *lib, struct program *p); /* takes the program */
void library_free(struct library *lib);                   /* the contents; the struct is the caller's */

/* Reads one function; fails with the first error. */
enum status program_parse(struct program **p, const char *path, const char *text, struct error *err);

#endif
