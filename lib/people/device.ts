/** With what somebody signs in: as much of it as its owner needs to know it again in a list. */
import { createHash, randomBytes } from 'node:crypto'
import type { Browser, System } from '@/db/vocabulary'

/** Who asks, as the server's door saw them. */
export type Client = {
  /** The network address. */
  address: string
  /** The header User-Agent. */
  agent: string
  /** What an earlier sign-in left in this browser, so that it is known again. */
  device: string | null
}

// In this order: most programs also call themselves by the names of those before them.
const browserMarks: [RegExp, Browser][] = [
  [/MicroMessenger\//, 'wechat'],
  [/MQQBrowser\/|QQBrowser\//, 'qq'],
  [/UCBrowser\/|UBrowser\//, 'uc'],
  [/HuaweiBrowser\//, 'huawei'],
  [/MiuiBrowser\//, 'xiaomi'],
  [/SamsungBrowser\//, 'samsung'],
  [/YaBrowser\//, 'yandex'],
  [/OPR\/|OPT\//, 'opera'],
  [/Edg(A|iOS)?\//, 'edge'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\//, 'chrome'],
  [/Version\/.*Safari\//, 'safari'],
]
const systemMarks: [RegExp, System][] = [
  [/OpenHarmony|HarmonyOS/, 'harmonyos'],
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'macos'],
  [/Linux|X11/, 'linux'],
]

/** What a program says it is. */
export function programOf(agent: string): { browser: Browser; system: System } {
  const said = agent.slice(0, 500)
  const first = <T>(marks: [RegExp, T][]) => marks.find(([mark]) => mark.test(said))?.[1]
  return { browser: first(browserMarks) ?? 'other', system: first(systemMarks) ?? 'other' }
}

/** What is left in a browser that was not known before: 256 bits. */
export const newDevice = () => randomBytes(32).toString('base64url')

/** What a browser sent, if it can be ours. */
export function deviceIn(sent: string | undefined): string | null {
  return sent && /^[\w-]{43}$/.test(sent) ? sent : null
}

/** As it is stored: of what a browser keeps the database has no copy. */
export function hashOfDevice(device: string): string {
  return createHash('sha256').update(device).digest('hex')
}
