/** What a reader sees, measured in the browser. These run there, so each stands for itself. */

/** Texts in a script that the language they are marked with is not written in. */
export function faultyLanguages(): string[] {
  const scripts: [script: RegExp, languages: RegExp][] = [
    [/\p{Script=Han}/u, /^zh/],
    [/\p{Script=Mongolian}/u, /^mn-Mong/],
    [/[ӨөҮү]/u, /^mn/],
    [/\p{Script=Cyrillic}/u, /^(ru|mn)(?!-Mong)/],
  ]
  const faults: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode
    if (!parent || parent.closest('script, style, noscript, template, title')) continue
    const language = parent.closest('[lang]')?.getAttribute('lang')
    // Marked as in a language that nobody knows: what a reader has typed.
    if (language === '') continue
    const text = (textContent ?? '').trim()
    const wrong = scripts.find(([script, languages]) => script.test(text) && !languages.test(language ?? ''))
    if (wrong) faults.push(`${language}: ${text.slice(0, 60)} in <${parent.localName}>`)
  }
  return faults
}

/** The smallest text that is drawn, in CSS pixels, as it comes out after any scaling. */
export function smallestText(): number {
  let smallest = Number.POSITIVE_INFINITY
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode
    if (!parent || !textContent?.trim() || !parent.checkVisibility()) continue
    const { width, height } = parent.getBoundingClientRect()
    // What is there for those who hear the page only.
    if (width <= 1 || height <= 1) continue
    const svg = parent.closest('svg')
    const scale = svg?.viewBox.baseVal.width ? svg.clientWidth / svg.viewBox.baseVal.width : 1
    smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parent).fontSize) * scale)
  }
  return smallest
}
