/** A page of a feed as Atom (RFC 4287). */
import { create } from 'xmlbuilder2'
import type { Language } from '@/db/vocabulary'
import type { ShownText } from '@/lib/multilingual'
import { pageAddress, permanentAddress } from './address'
import type { FeedEntry } from './feed'

/** `path`: of its page in the reader's language. Texts are in the reader's language unless they say another. */
export type AtomEntry = {
  id: string
  path: string
  title: string | ShownText
  updatedAt: string
  category: string
  /** One line on it. */
  summary: string
}

type Feed = {
  reader: Language
  lang: string
  title: string
  author: string
  /** The path of the list that it follows; the feed's own is that with `.atom`. */
  path: string
  /** Search parts of the addresses of this page, of the next one, and of the list. */
  self: string
  next: string | null
  list: string
  entries: AtomEntry[]
  /** ISO time: for a feed without entries. */
  changedAt: string
}

export function atomFeed(feed: Feed): string {
  const { reader, path } = feed
  const own = pageAddress(reader, `${path}.atom${feed.self}`)
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/2005/Atom', 'feed', {
    'xml:lang': feed.lang,
  })
  root.ele('id').txt(own)
  root.ele('title').txt(clean(feed.title))
  root.ele('updated').txt(feed.entries[0]?.updatedAt ?? feed.changedAt)
  root.ele('author').ele('name').txt(clean(feed.author))
  root.ele('link', { rel: 'self', type: 'application/atom+xml', href: own })
  root.ele('link', { rel: 'alternate', type: 'text/html', href: pageAddress(reader, `${path}${feed.list}`) })
  if (feed.next !== null) {
    root.ele('link', { rel: 'next', href: pageAddress(reader, `${path}.atom${feed.next}`) })
  }
  for (const entry of feed.entries) {
    const title = typeof entry.title === 'string' ? { text: entry.title, language: reader } : entry.title
    const foreign = title.language !== reader && 'lang' in title
    const item = root.ele('entry', foreign ? { 'xml:lang': title.lang } : {})
    item.ele('id').txt(entry.id)
    item.ele('title').txt(clean(title.text))
    item.ele('updated').txt(entry.updatedAt)
    item.ele('link', { rel: 'alternate', type: 'text/html', href: pageAddress(reader, entry.path) })
    item.ele('category', { term: entry.category })
    item.ele('summary', { 'xml:lang': feed.lang }).txt(clean(entry.summary))
  }
  return root.end({ prettyPrint: true })
}

/** An agreement in a feed, under its permanent address. */
export function agreementEntry(
  { slug, type, updatedAt }: FeedEntry,
  title: ShownText | null,
  summary: string,
): AtomEntry {
  return {
    id: permanentAddress('agreement', slug),
    path: `/agreements/${slug}`,
    title: title ?? slug,
    updatedAt,
    category: type,
    summary,
  }
}

/** Without what XML cannot hold. */
export function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}
