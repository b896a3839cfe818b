import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { roadmap } from './roadmap.ts'

const folder = mkdtempSync(join(tmpdir(), 'roadmap completion '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function script(shell: string): Promise<string> {
  const { out, code } = await roadmap(['completion', shell])
  expect(code).toBe(0)
  const file = join(folder, `roadmap.${shell}`)
  writeFileSync(file, out)
  return file
}

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0
}

/** What bash offers behind these words; the last one is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const line = words.map((word) => `'${word}'`).join(' ')
  const code = `source '${await script('bash')}'; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _roadmap; echo "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', code], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout.trim().split(' ').filter(Boolean)
}

describe('roadmap completion', () => {
  it('bash: commands', async () => {
    expect(await offered('roadmap', 'ch')).toEqual(['check'])
    expect(await offered('roadmap', '')).toContain('status')
  })
  it('bash: options of the command', async () => {
    expect(await offered('roadmap', 'status', '--as')).toEqual(['--as-of'])
    expect(await offered('roadmap', 'check', '--')).not.toContain('--soon')
    expect(await offered('roadmap', 'done', '--ev')).toEqual(['--evidence', '--event'])
  })
  it('bash: values of an option', async () => {
    expect(await offered('roadmap', 'check', '--set', 'п')).toEqual(['подписание'])
  })
  it('bash: file names are left to the shell', async () => {
    expect(await offered('roadmap', 'check', 'пл')).toEqual([])
  })
  it.each(['zsh', 'fish'])('%s reads the script', async (shell) => {
    const file = await script(shell)
    if (!has(shell)) {
      console.warn(`skipped: ${shell} is not installed`)
      return
    }
    const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
  it('fish offers commands and values', async () => {
    const file = await script('fish')
    if (!has('fish')) {
      console.warn('skipped: fish is not installed')
      return
    }
    const ask = (line: string): string =>
      spawnSync('fish', ['-c', `source '${file}'; complete -C '${line}'`], { encoding: 'utf8' }).stdout
    expect(ask('roadmap ca')).toMatch(/^calendar\t/)
    expect(ask('roadmap render --part ')).toContain('appendix')
  })
  it('PowerShell: every command has its options', async () => {
    const { out } = await roadmap(['completion', 'powershell'])
    expect(out).toContain("'status' = @(")
    expect(out.split('(').length).toBe(out.split(')').length)
  })
  it('another shell is a usage error', async () => {
    const { code, err } = await roadmap(['completion', 'tcsh'])
    expect(code).toBe(2)
    expect(err).toContain('допустимо: bash, zsh, fish, powershell')
  })
})
