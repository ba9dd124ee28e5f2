type Props = { lang: string; children: string; className?: string }

/** Text in another language than the page's, named as such for voices, fonts and line breaks. */
export function Foreign({ lang, children, className = '' }: Props) {
  if (!lang.startsWith('mn-Mong')) {
    return (
      <span className={className} lang={lang}>
        {children}
      </span>
    )
  }
  // Lines run down a fixed height and the block grows sideways; it scrolls by itself, never the page.
  return (
    <span className={`block max-w-full overflow-x-auto ${className}`}>
      <span className="inline-block h-60 bg-surface p-3 text-lg" lang={lang}>
        {children}
      </span>
    </span>
  )
}
