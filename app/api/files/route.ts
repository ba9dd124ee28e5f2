import { intake } from '@/lib/endpoint'
import { keepFile, keptFile, takeIn } from '@/lib/files/commands'

/** Takes one file as the whole body, whatever type is claimed for it; answers what it is. */
export const PUT = intake({ takeIn, output: keptFile, run: keepFile })
