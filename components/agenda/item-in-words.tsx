import type { PublishedItem } from '@/db/schema/content'
import { ItemPapers } from './item-papers'
import { ItemFacts, ItemTitle } from './item-words'

/** An item of an agenda where the agenda is read as a revision: all that was published of it. */
export function ItemInWords({ item }: { item: PublishedItem }) {
  return (
    <>
      {item.number} <ItemTitle item={item} />
      <ItemFacts clock={null} minutes={item.minutes} presenter={item.presenter} />
      <ItemPapers number={item.number} papers={item.papers} />
    </>
  )
}
