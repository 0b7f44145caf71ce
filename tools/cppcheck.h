/* What cppcheck is not given of system headers and cannot do without: macros that are statements. */
#define json_array_foreach(array, index, value)                                                              \
    for (index = 0; (value = json_array_get(array, index)) != 0; index++)
#define json_object_foreach(object, key, value)                                                              \
    for (key = json_object_iter_key(0); (value = json_object_get(object, key)) != 0;)
