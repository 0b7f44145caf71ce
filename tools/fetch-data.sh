#!/bin/bash
# Fetches the public ARC-AGI task sets into data/, which git ignores:
#     data/arc-agi-1/{training,evaluation}    github.com/fchollet/ARC-AGI
#     data/arc-agi-2/{training,evaluation}    github.com/arcprize/ARC-AGI-2
# Fetching again brings them up to date. The tasks are their authors'; see the licences in data/repositories.
set -u
cd "$(dirname "$0")/.." || exit 2

fetch() { # name, repository
    local name=$1 url=https://github.com/$2 clone=data/repositories/${2#*/} said
    if [ -d "$clone/.git" ]; then
        said=$(git -C "$clone" pull -q --ff-only 2>&1)
    else
        said=$(git clone -q --depth 1 "$url" "$clone" 2>&1)
    fi || {
        echo "make data: cannot fetch $url: $(echo "$said" | tail -n 1)" >&2
        return 1
    }
    ln -sfn "repositories/${2#*/}/data" "data/$name"
    local set
    for set in training evaluation; do
        echo "data/$name/$set: $(find -L "data/$name/$set" -name '*.json' | wc -l) tasks"
    done
}

export GIT_TERMINAL_PROMPT=0 # a wrong address is an error, not a question
mkdir -p data/repositories
fetch arc-agi-1 fchollet/ARC-AGI && fetch arc-agi-2 arcprize/ARC-AGI-2 || exit 1
echo "Use them so: build/arcwright evolve --data data/arc-agi-1/training"
