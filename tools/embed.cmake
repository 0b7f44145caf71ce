# Writes the files of the browser's side as rows of C: cmake -DFROM=web -DTO=FILE -P tools/embed.cmake
set(rows "")
set(text "")
foreach(row "/|index.html|text/html; charset=utf-8" "/app.js|app.js|text/javascript; charset=utf-8"
        "/style.css|style.css|text/css; charset=utf-8")
    string(FIND "${row}" "|" first)
    string(SUBSTRING "${row}" 0 ${first} path)
    math(EXPR first "${first} + 1")
    string(SUBSTRING "${row}" ${first} -1 rest)
    string(FIND "${rest}" "|" second)
    string(SUBSTRING "${rest}" 0 ${second} file)
    math(EXPR second "${second} + 1")
    string(SUBSTRING "${rest}" ${second} -1 type)
    string(MAKE_C_IDENTIFIER "file_${file}" name)
    file(READ "${FROM}/${file}" hex HEX)
    string(REGEX REPLACE "(..)" "0x\\1," hex "${hex}")
    string(APPEND text "static const unsigned char ${name}[] = {${hex}};\n")
    string(APPEND rows "    {\"${path}\", \"${type}\", ${name}, sizeof ${name}},\n")
endforeach()
file(WRITE "${TO}" "${text}
static const struct {
    const char *path, *type;
    const unsigned char *bytes;
    size_t length;
} web_files[] = {
${rows}};
")
