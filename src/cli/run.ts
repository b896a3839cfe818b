/** Set by the build from package.json. */
declare const VERSION: string

/**
 * The whole program: arguments → exit code. `--version` is answered before anything else is loaded,
 * because scripts and editors ask it often.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`)
    return 0
  }
  // The most frequent command is fetched beside the program instead of after it.
  if (args[0] === 'check') void import('./check/check-run.ts')
  const { runProgram } = await import('./program.ts')
  return runProgram(args, VERSION)
}
