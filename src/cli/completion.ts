import type { Command, Option } from 'commander'

/** A command as a shell needs to know it. */
interface Known {
  readonly name: string
  readonly about: string
  readonly options: readonly KnownOption[]
}

interface KnownOption {
  /** `--format`, and `-o` where there is one. */
  readonly names: readonly string[]
  readonly about: string
  readonly takesValue: boolean
  readonly values: readonly string[]
}

/** Values that do not depend on the folder. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--set': ['черновик', 'рекомендуемый', 'подписание'],
  '--part': ['all', 'order', 'appendix', 'report'],
  '--to': ['docx', 'md', 'pdf'],
  '--by': ['activity', 'section', 'responsible', 'window'],
  '--fail-on': ['overdue', 'soon'],
}

export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell'

/** What a shell runs at start, so that Tab completes commands and options; file names are left to the shell. */
export const COMPLETIONS: Readonly<Record<Shell, (program: Command) => string>> = {
  bash: (program) => bash(knownCommands(program)),
  zsh: (program) => zsh(knownCommands(program)),
  fish: (program) => fish(knownCommands(program)),
  powershell: (program) => powershell(knownCommands(program)),
}

function knownCommands(program: Command): Known[] {
  const help = new Set(['-h, --help'])
  return program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    options: command.options.filter(({ flags }) => !help.has(flags)).map(knownOption),
  }))
}

function knownOption(option: Option): KnownOption {
  const names = [option.long, option.short].flatMap((name) => name ?? [])
  const takesValue = option.required || option.optional
  return { names, about: option.description, takesValue, values: VALUES[names[0] ?? ''] ?? [] }
}

function bash(commands: readonly Known[]): string {
  const cases = commands.map(({ name, options }) => {
    const words = options.flatMap(({ names }) => names).join(' ')
    return `    ${name}) words='${words} --help' ;;`
  })
  const values = valueTable(commands).map(([option, list]) => `    ${option}) words='${list.join(' ')}' ;;`)
  return `# roadmap: дополнение команд по Tab в bash
_roadmap() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words=
  case $before in
${values.join('\n')}
  esac
  if [ -z "$words" ]; then
    if [ "$COMP_CWORD" -eq 1 ]; then words='${commands.map(({ name }) => name).join(' ')} --help --version'
    elif [ "\${word#-}" != "$word" ]; then
      case \${COMP_WORDS[1]} in
${cases.map((line) => `  ${line}`).join('\n')}
      esac
    fi
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _roadmap roadmap
`
}

function zsh(commands: readonly Known[]): string {
  const described = commands.map(({ name, about }) => `    '${name}:${zshText(about)}'`)
  const cases = commands.map(({ name, options }) => {
    const specs = options.flatMap((option) => option.names.map((each) => `'${zshSpec(each, option)}'`))
    return `    ${name}) _arguments ${[...specs, `'*:файл:_files'`].join(' ')} ;;`
  })
  return `#compdef roadmap
# roadmap: дополнение команд по Tab в zsh
_roadmap() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'команда' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _roadmap roadmap
`
}

function zshSpec(name: string, { about, takesValue, values }: KnownOption): string {
  if (!takesValue) return `${name}[${zshText(about)}]`
  const value = values.length > 0 ? `(${values.join(' ')})` : '_files'
  return `${name}[${zshText(about)}]:значение:${value}`
}

/** Brackets, colons and quotes have a meaning of their own there. */
function zshText(text: string): string {
  return text.replace(/[[\]:]/g, ' ').replaceAll("'", '’')
}

function fish(commands: readonly Known[]): string {
  const lines = commands.flatMap(({ name, about, options }) => [
    `complete -c roadmap -n __fish_use_subcommand -f -a ${name} -d '${fishText(about)}'`,
    ...options.map((option) => fishOption(name, option)),
  ])
  return `# roadmap: дополнение команд по Tab в fish\n${lines.join('\n')}\n`
}

function fishOption(command: string, { names, about, takesValue, values }: KnownOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  const value = takesValue ? ` -r${values.length > 0 ? ` -f -a '${values.join(' ')}'` : ''}` : ''
  return `complete -c roadmap -n '__fish_seen_subcommand_from ${command}' ${flags.join(' ')}${value} -d '${fishText(about)}'`
}

function fishText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
}

function powershell(commands: readonly Known[]): string {
  const list = (words: readonly string[]): string => `@(${words.map((word) => `'${word}'`).join(', ')})`
  const options = commands.map(
    ({ name, options: own }) => `    '${name}' = ${list(own.flatMap(({ names }) => names))}`,
  )
  const values = valueTable(commands).map(([option, words]) => `    '${option}' = ${list(words)}`)
  return `# roadmap: дополнение команд по Tab в PowerShell
Register-ArgumentCompleter -Native -CommandName roadmap -ScriptBlock {
  param($word, $ast, $position)
  $options = @{
${options.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $typed = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $before = if ($word -eq '') { $typed[-1] } elseif ($typed.Count -gt 1) { $typed[-2] } else { '' }
  $words = if ($values.ContainsKey($before)) { $values[$before] }
    elseif ($typed.Count -lt 2 -or ($typed.Count -eq 2 -and $word -ne '')) { $options.Keys }
    elseif ($word.StartsWith('-')) { $options[$typed[1]] }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}

/** Options with a fixed list of values, each once. */
function valueTable(commands: readonly Known[]): (readonly [string, readonly string[]])[] {
  const used = new Set(commands.flatMap(({ options }) => options.map(({ names }) => names[0])))
  return Object.entries(VALUES).filter(([name]) => used.has(name))
}
