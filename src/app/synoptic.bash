# Completion of the command line in bash. Covered by tests/app/packages.mjs: every verb and option of --help is offered.
_synoptic() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]}
  local verbs='compare link open timeline ask draft ladder update'
  if [ "$before" = --format ]; then
    case $verb in
      compare | open) mapfile -t COMPREPLY < <(compgen -W 'json text html markdown csv' -- "$word") ;;
      *) mapfile -t COMPREPLY < <(compgen -W 'json text' -- "$word") ;;
    esac
  elif [ "$COMP_CWORD" = 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "$verbs --help --version" -- "$word")
  elif [[ $word == -* ]]; then
    case $verb in
      compare) mapfile -t COMPREPLY < <(compgen -W '--format --ndjson -j' -- "$word") ;;
      link) COMPREPLY=() ;;
      *) mapfile -t COMPREPLY < <(compgen -W '--format' -- "$word") ;;
    esac
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _synoptic synoptic
