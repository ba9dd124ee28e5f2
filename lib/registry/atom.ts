/** A page of the feed as Atom (RFC 4287). */
import { create } from 'xmlbuilder2'
import type { Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import { pageAddress, permanentAddress } from './address'
import type { FeedEntry } from './feed'

type Feed = {
  reader: Language
  lang: string
  title: string
  author: string
  /** Search parts of the addresses of this page and of the next one. */
  self: string
  next: string | null
  /** The list that it follows. */
  list: string
  entries: FeedEntry[]
  /** One line on an entry, in the reader's language. */
  describe: (entry: FeedEntry) => string
  /** ISO time: for a feed without entries. */
  changedAt: string
}

export function atomFeed(feed: Feed): string {
  const own = pageAddress(feed.reader, `/agreements.atom${feed.self}`)
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/2005/Atom', 'feed', {
    'xml:lang': feed.lang,
  })
  root.ele('id').txt(own)
  root.ele('title').txt(clean(feed.title))
  root.ele('updated').txt(feed.entries[0]?.updatedAt ?? feed.changedAt)
  root.ele('author').ele('name').txt(clean(feed.author))
  root.ele('link', { rel: 'self', type: 'application/atom+xml', href: own })
  root.ele('link', {
    rel: 'alternate',
    type: 'text/html',
    href: pageAddress(feed.reader, `/agreements${feed.list}`),
  })
  if (feed.next !== null) {
    root.ele('link', { rel: 'next', href: pageAddress(feed.reader, `/agreements.atom${feed.next}`) })
  }
  for (const entry of feed.entries) {
    const title = textFor(entry.title, feed.reader, entry.originalLanguage)
    const item = root.ele('entry', title && title.language !== feed.reader ? { 'xml:lang': title.lang } : {})
    item.ele('id').txt(permanentAddress('agreement', entry.slug))
    item.ele('title').txt(clean(title?.text ?? entry.slug))
    item.ele('updated').txt(entry.updatedAt)
    item.ele('link', {
      rel: 'alternate',
      type: 'text/html',
      href: pageAddress(feed.reader, `/agreements/${entry.slug}`),
    })
    item.ele('category', { term: entry.type })
    item.ele('summary', { 'xml:lang': feed.lang }).txt(clean(feed.describe(entry)))
  }
  return root.end({ prettyPrint: true })
}

/** Without what XML cannot hold. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}
