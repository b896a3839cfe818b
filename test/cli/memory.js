// Preloaded into the program under test: tells its peak memory (KiB) through a channel of its own.
import { writeSync } from 'node:fs'

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS))
})
