import { scriptOf } from '@/lib/text'

/** What a person wrote, in whatever language: Chinese by its characters, anything else as of no known language. */
export function OwnWords({ children }: { children: string }) {
  return (
    <span className="whitespace-pre-line" lang={langOfWords(children)}>
      {children}
    </span>
  )
}

/** The same of one line, which stands on some pages hundreds of times. */
export function OwnLine({ children }: { children: string }) {
  return <span lang={langOfWords(children)}>{children}</span>
}

/** What the `lang` attribute says of such words, where they stand in a control. */
export function langOfWords(words: string): string {
  return scriptOf(words) === 'Hans' ? 'zh-Hans' : ''
}
