/** What the founding records measure of ports, and in what, in the words of the register. */
import type { Multilingual } from '@/db/schema/content'
import type { PortKind, PortUnit } from '@/db/vocabulary'

export const portKindOf: Record<string, PortKind> = { 'land port': 'land_port', seaport: 'seaport' }

export const unitOf: Record<string, PortUnit> = {
  t: 'tonne',
  m3: 'cubic_metre',
  '%': 'percent',
  trains: 'train',
}

/** The measures as the source names them, with their names in the other languages. */
export const measureOf: Record<string, Multilingual> = {
  'crude oil import per year': {
    en: 'Crude oil import per year',
    zh: '原油年进口量',
    mn: 'Түүхий газрын тосны жилийн импорт',
    ru: 'Ввоз сырой нефти за год',
  },
  'wood import per year': {
    en: 'Wood import per year',
    zh: '木材年进口量',
    mn: 'Модны жилийн импорт',
    ru: 'Ввоз древесины за год',
  },
  'copper ore import per year': {
    en: 'Copper ore import per year',
    zh: '铜矿石年进口量',
    mn: 'Зэсийн хүдрийн жилийн импорт',
    ru: 'Ввоз медной руды за год',
  },
  'iron ore import per year': {
    en: 'Iron ore import per year',
    zh: '铁矿石年进口量',
    mn: 'Төмрийн хүдрийн жилийн импорт',
    ru: 'Ввоз железной руды за год',
  },
  'molybdenum ore import per year': {
    en: 'Molybdenum ore import per year',
    zh: '钼矿石年进口量',
    mn: 'Молибдений хүдрийн жилийн импорт',
    ru: 'Ввоз молибденовой руды за год',
  },
  "share of Mongolia's fruit, vegetables and daily necessities": {
    en: 'Share of Mongolia’s fruit, vegetables and daily necessities',
    zh: '占蒙古国果蔬及日用品的比重',
    mn: 'Монгол Улсын жимс, хүнсний ногоо, өргөн хэрэглээний барааны дотор эзлэх хувь',
    ru: 'Доля в снабжении Монголии фруктами, овощами и товарами первой необходимости',
  },
  'China–Europe freight trains passed in total': {
    en: 'China–Europe freight trains passed in total',
    zh: '累计通行中欧班列',
    mn: 'Нийт өнгөрсөн Хятад–Европын ачааны галт тэрэг',
    ru: 'Всего прошло грузовых поездов Китай–Европа',
  },
}
