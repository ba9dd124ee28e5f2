import { expect, it } from 'vitest'
import { programOf } from './device'

it.each([
  [
    'chrome windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
  ],
  [
    'edge windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0',
  ],
  ['firefox linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'],
  [
    'safari macos',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
  ],
  [
    'safari ios',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  ],
  [
    'wechat android',
    'Mozilla/5.0 (Linux; Android 13; V2170A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.49(0x28003136) WeChat/arm64',
  ],
  [
    'huawei harmonyos',
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 ArkWeb/4.1 Mobile HuaweiBrowser/5.1',
  ],
  [
    'yandex windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 YaBrowser/26.1.0.0 Safari/537.36',
  ],
  [
    'uc android',
    'Mozilla/5.0 (Linux; U; Android 10; zh-CN; X) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0 UCBrowser/15.2 Mobile Safari/537.36',
  ],
  ['other other', 'curl/8.5.0'],
  ['other other', ''],
  ['other other', `${'x'.repeat(500)}Firefox/150.0 Windows`],
])('%s', (expected, agent) => {
  const { browser, system } = programOf(agent)
  expect(`${browser} ${system}`).toBe(expected)
})
