import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { changedFiles, stagedFiles } from '../../src/cli/files/git-files.ts'
import { emptyFolder, PLAN, removeRepositories, repository } from './repository.ts'
import { roadmap } from './roadmap.ts'

afterEach(removeRepositories)

describe('stagedFiles', () => {
  it('names what is staged and reads it as it is staged', () => {
    const { folder, git, write } = repository()
    write('планы города/план (1).yaml')
    write('не наш.yaml', 'version: 3\n')
    write('записка.txt', 'дорожная-карта: 1\n')
    write('не добавлен.yaml')
    git('add', 'планы города', 'не наш.yaml', 'записка.txt')
    write('планы города/план (1).yaml', 'испорчен')
    const { files, read } = stagedFiles(folder)
    expect(files).toEqual(['планы города/план (1).yaml'])
    expect(new TextDecoder().decode(read?.(files[0] ?? ''))).toBe(PLAN)
  })
  it('is relative to the folder, and leaves out what lies beside it', () => {
    const { folder, git, write } = repository()
    write('планы/а.yaml')
    write('другие/б.yaml')
    git('add', '.')
    const inside = join(folder, 'планы')
    expect(stagedFiles(inside).files).toEqual(['а.yaml'])
    expect(new TextDecoder().decode(stagedFiles(inside).read?.('а.yaml'))).toBe(PLAN)
  })
  it('leaves out what is deleted', () => {
    const { folder, git, write } = repository()
    write('а.yaml')
    git('add', '.')
    git('commit', '-qm', 'a')
    git('rm', '-q', 'а.yaml')
    expect(stagedFiles(folder).files).toEqual([])
  })
})

describe('changedFiles', () => {
  it('names everything in a repository without commits', () => {
    const { folder, git, write } = repository()
    write('а.yaml')
    write('б.yaml')
    git('add', 'а.yaml')
    expect(changedFiles(folder, undefined).files).toEqual(['а.yaml', 'б.yaml'])
  })
  it('names what has changed since the last commit, and new files', () => {
    const { folder, git, write } = repository()
    for (const name of ['а', 'б', 'в']) write(`${name}.yaml`)
    write('.gitignore', 'черновик.yaml\n')
    git('add', '.')
    git('commit', '-qm', 'a')
    write('б.yaml', `${PLAN}название: План\n`)
    write('г.yaml')
    write('черновик.yaml')
    expect(changedFiles(folder, undefined).files).toEqual(['б.yaml', 'г.yaml'])
  })
  it('since a branch: what this branch has done, not what the other one did meanwhile', () => {
    const { folder, git, write } = repository()
    write('а.yaml')
    git('add', '.')
    git('commit', '-qm', 'a')
    git('checkout', '-qb', 'правка')
    write('б.yaml')
    git('add', '.')
    git('commit', '-qm', 'b')
    git('checkout', '-q', 'main')
    write('а.yaml', `${PLAN}название: План\n`)
    git('commit', '-qam', 'c')
    git('checkout', '-q', 'правка')
    expect(changedFiles(folder, 'main').files).toEqual(['б.yaml'])
  })
  it('an unknown revision is told with what to do', () => {
    const { folder, git, write } = repository()
    write('а.yaml')
    git('add', '.')
    git('commit', '-qm', 'a')
    expect(() => changedFiles(folder, 'origin/main')).toThrow('git fetch origin main')
    expect(() => changedFiles(folder, '--output=x')).toThrow('ревизии')
  })
  it('a folder outside of git is told', () => {
    const folder = emptyFolder()
    expect(() => changedFiles(folder, undefined)).toThrow('не в репозитории git')
  })
})

describe('roadmap diff', () => {
  const text = (deadline: string): string =>
    `дорожная-карта: 1\nкод: x\nназвание: План\nмероприятия:\n  - мероприятие: Семинар для учителей\n    срок: ${deadline}\n`
  const diff = (cwd: string, ...args: string[]) => roadmap(['diff', ...args], { cwd })

  it('compares with the last commit, or with any revision', async () => {
    const { folder, git, write } = repository()
    write('планы/план.yaml', text('май 2027 г.'))
    git('add', '.')
    git('commit', '-qm', 'первая')
    git('tag', 'v1')
    write('планы/план.yaml', text('июнь 2027 г.'))
    git('commit', '-qam', 'вторая')
    write('планы/план.yaml', text('июль 2027 г.'))
    expect((await diff(folder, 'планы/план.yaml')).out).toContain('[-июнь-]{+июль+} 2027')
    const { out, code } = await diff(join(folder, 'планы'), 'план.yaml@v1', 'план.yaml')
    expect([out.includes('[-май-]{+июль+} 2027'), code]).toEqual([true, 1])
    expect((await diff(folder, 'планы/план.yaml@v1', 'планы/план.yaml@HEAD')).out).toContain(
      '[-май-]{+июнь+}',
    )
  })
  it('tells what is missing in one sentence', async () => {
    const { folder, git, write } = repository()
    write('план.yaml', text('май 2027 г.'))
    expect((await diff(folder, 'план.yaml')).err).toBe(
      'roadmap: ревизии «HEAD» в этом репозитории нет; все: git log --oneline\n',
    )
    git('commit', '-q', '--allow-empty', '-m', 'пусто')
    const { err, code } = await diff(folder, 'план.yaml@HEAD', 'план.yaml')
    expect([err, code]).toEqual(['roadmap: файла «план.yaml» в ревизии «HEAD» нет\n', 3])
  })
})
