import { scriptOf } from '@/lib/text'

/** What a person wrote, in whatever language: Chinese by its characters, anything else as of no known language. */
export function OwnWords({ children }: { children: string }) {
  return (
    <span className="whitespace-pre-line" lang={scriptOf(children) === 'Hans' ? 'zh-Hans' : ''}>
      {children}
    </span>
  )
}
