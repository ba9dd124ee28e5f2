/**
 * Projects with updates, so that a demonstration shows how work is followed. Every one says in its title and its note that
 * it is a sample; of the projects of the founding records nothing has been reported, and nothing is made up.
 */

import { and, eq, inArray } from 'drizzle-orm'
import type { Database, Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import { daysAfter } from '@/lib/dates'
import { importEntry } from '@/lib/entries/import'
import { dueDayOf, periodAt, periodBefore } from '@/lib/projects/periods'
import { emptyProject } from '@/lib/projects/schema'

const changeNote = 'sample projects'

const note: Multilingual = {
  en: 'A sample for demonstration. There is no such project.',
  zh: '演示用示例，并非真实项目。',
  mn: 'Үзүүлэх жишээ. Ийм төсөл байхгүй.',
  ru: 'Образец для показа. Такого проекта нет.',
}

const parties = ['chifeng', 'jinzhou', 'xilingol', 'tongliao', 'chaoyang', 'fuxin'] as const
type PartySlug = (typeof parties)[number]

/** Loads them once; their days are counted from `today` (ISO). Returns how many projects were loaded. */
export function importSampleProjects(owner: Database, today: string): Promise<number> {
  return owner.transaction(async (tx) => {
    const [before] = await tx
      .select({ id: revisions.id })
      .from(revisions)
      .where(and(eq(revisions.byImport, true), eq(revisions.changeNote, changeNote)))
      .limit(1)
    const ids = before ? null : await idsIn(tx)
    if (!ids) return 0
    const all = samples(today)
    for (const sample of all) await load(tx, sample, ids, today)
    return all.length
  })
}

/** Null where the register lacks the founding records that the samples name. */
async function idsIn(tx: Tx): Promise<((slug: PartySlug) => string) | null> {
  const found = await tx
    .select({ id: entries.id, slug: entries.slug })
    .from(entries)
    .where(and(eq(entries.kind, 'party'), inArray(entries.slug, [...parties])))
  const known = new Map(found.map(({ id, slug }) => [slug, id]))
  return known.size === parties.length ? (slug) => known.get(slug)! : null
}

async function load(
  tx: Tx,
  { lead, partners, reports, ...given }: Sample,
  idOf: (slug: PartySlug) => string,
  today: string,
): Promise<void> {
  const party = idOf(lead)
  const project = await importEntry(tx, {
    kind: 'project',
    content: {
      ...emptyProject,
      ...given,
      note,
      lead: party,
      partners: partners.map(([slug, role]) => ({ party: idOf(slug), role })),
    },
    changeNote,
  })
  for (const { ago, blockedBy, dissent, ...report } of reports) {
    const covers = periodBefore(periodAt(today, 'quarter'), ago)
    const update = await importEntry(tx, {
      kind: 'update',
      content: {
        ...{
          blocks: {},
          nextStep: {},
          nextDue: '',
          spent: null,
          currency: null,
          evidence: [],
          progress: null,
        },
        ...report,
        ...{ project, party, covers, blockedBy: blockedBy ? idOf(blockedBy) : null },
        date: daysAfter(dueDayOf(covers), -4),
      },
      changeNote,
    })
    if (!dissent) continue
    const words = { party: idOf(dissent.by), stance: 'dissents', words: dissent.words }
    const view = { update, ...words, date: daysAfter(dueDayOf(covers), -1) }
    await importEntry(tx, { kind: 'update_view', content: view, changeNote })
  }
}

/** `ago`: how many quarters before the one of today it speaks of; 0 would be that of today. */
type Report = {
  ago: number
  health: 'on_track' | 'at_risk' | 'off_track'
  happened: Multilingual
  progress?: number
  blocks?: Multilingual
  blockedBy?: PartySlug
  nextStep?: Multilingual
  nextDue?: string
  spent?: number
  currency?: 'CNY'
  dissent?: { by: PartySlug; words: Multilingual }
}
type Sample = {
  lead: PartySlug
  partners: [PartySlug, 'implementing' | 'funding' | 'accountable' | null][]
  reports: Report[]
} & Partial<Omit<typeof emptyProject, 'lead' | 'partners'>>

const sample = ([en, zh, mn, ru]: [string, string, string, string]): Multilingual => ({
  en: `${en} (sample)`,
  zh: `${zh}（示例）`,
  mn: `${mn} (жишээ)`,
  ru: `${ru} (образец)`,
})

const sums = {
  planned: (amount: number, year: string) => ({
    amount,
    currency: 'CNY' as const,
    year,
    use: 'planned' as const,
  }),
  spent: (amount: number, year: string) => ({
    amount,
    currency: 'CNY' as const,
    year,
    use: 'spent' as const,
  }),
}

function samples(today: string): Sample[] {
  const day = (days: number) => daysAfter(today, days)
  const month = (days: number) => day(days).slice(0, 7)
  const year = (days: number) => day(days).slice(0, 4)
  const step = (
    stage: 'intention' | 'agreed' | 'under_way' | 'paused' | 'completed',
    days: number,
    reason = {},
  ) => ({
    stage,
    date: month(days),
    reason,
  })
  const milestone = (
    title: Multilingual,
    begins: number,
    due: number,
    done?: number,
    evidence: Multilingual = {},
  ) => ({
    ...{
      title,
      evidence,
      url: '',
      begins: month(begins),
      due: month(due),
      done: done === undefined ? '' : month(done),
    },
  })
  return [
    {
      title: sample([
        'Cold-chain logistics park',
        '冷链物流园',
        'Хүйтэн хэлхээний логистикийн парк',
        'Логистический парк холодовой цепи',
      ]),
      summary: sample([
        'Cold stores beside the railway for meat and dairy on the way to the port',
        '在铁路沿线建设冷库，服务肉类和乳制品运往港口',
        'Мах, сүүн бүтээгдэхүүнийг боомт руу тээвэрлэх төмөр замын дэргэдэх хөргүүртэй агуулах',
        'Холодильные склады у железной дороги для мяса и молочных продуктов на пути в порт',
      ]),
      kind: 'infrastructure',
      sector: 'logistics',
      lead: 'chifeng',
      partners: [
        ['jinzhou', 'funding'],
        ['xilingol', 'implementing'],
      ],
      steps: [step('intention', -1500), step('agreed', -1100), step('under_way', -700)],
      plannedStart: year(-1100),
      plannedEnd: year(500),
      actualStart: month(-700),
      milestones: [
        milestone(
          sample(['Land made ready', '场地平整', 'Газар бэлтгэсэн', 'Подготовка участка']),
          -700,
          -560,
          -570,
        ),
        milestone(
          sample(['First cold store', '一号冷库建成', 'Анхны агуулах', 'Первый склад']),
          -560,
          -200,
          -170,
        ),
        milestone(
          sample(['Rail siding', '铁路专用线', 'Төмөр замын салбар зам', 'Подъездной путь']),
          -300,
          -40,
        ),
        milestone(sample(['Opening', '投入运营', 'Нээлт', 'Открытие']), -100, 420),
      ],
      indicators: [
        {
          title: sample(['Cold storage', '冷库容量', 'Хүйтэн агуулах', 'Холодильные площади']),
          ...{ unit: 't', baseline: 0, target: 20000, actual: 6000, year: year(-100) },
        },
      ],
      sums: [sums.planned(180_000_000, year(-1100)), sums.spent(64_000_000, year(-100))],
      exchange: 'iati',
      places: [
        {
          name: { en: 'Chifeng', zh: '赤峰', mn: 'Улаанхад', ru: 'Чифэн' },
          latitude: 42.26,
          longitude: 118.89,
        },
        {
          name: { en: 'Jinzhou', zh: '锦州', mn: 'Жиньжоу', ru: 'Цзиньчжоу' },
          latitude: 41.1,
          longitude: 121.13,
        },
      ],
      shape: 'line',
      reports: [
        {
          ...{ ago: 4, health: 'on_track', progress: 20, spent: 30_000_000, currency: 'CNY' },
          happened: sample([
            'The site is ready and the first store is being built.',
            '场地已平整，一号冷库在建。',
            'Талбай бэлэн, анхны агуулах баригдаж байна.',
            'Площадка готова, строится первый склад.',
          ]),
        },
        {
          ...{ ago: 3, health: 'on_track', progress: 30, spent: 41_000_000, currency: 'CNY' },
          happened: sample([
            'The roof of the first store is on.',
            '一号冷库主体封顶。',
            'Анхны агуулахын дээвэр тавигдсан.',
            'Первый склад подведён под крышу.',
          ]),
        },
        {
          ...{
            ago: 2,
            health: 'at_risk',
            progress: 40,
            spent: 58_000_000,
            currency: 'CNY',
            blockedBy: 'jinzhou',
          },
          happened: sample([
            'The first store works. The siding has not been begun.',
            '一号冷库投用，专用线尚未开工。',
            'Анхны агуулах ажиллаж эхэлсэн. Салбар зам эхлээгүй.',
            'Первый склад работает. Путь не начат.',
          ]),
          blocks: sample([
            'The second instalment has not come.',
            '第二期资金尚未到位。',
            'Хоёр дахь санхүүжилт ирээгүй.',
            'Второй транш не поступил.',
          ]),
          dissent: {
            by: 'jinzhou',
            words: sample([
              'The instalment was paid in full in May.',
              '第二期资金已于五月全额拨付。',
              'Хоёр дахь санхүүжилтийг тавдугаар сард бүрэн төлсөн.',
              'Транш полностью выплачен в мае.',
            ]),
          },
        },
        {
          ...{ ago: 1, health: 'at_risk', progress: 45, spent: 64_000_000, currency: 'CNY' },
          happened: sample([
            'Tenders for the siding were opened.',
            '专用线工程已开标。',
            'Салбар замын тендер нээгдсэн.',
            'Вскрыты заявки на подъездной путь.',
          ]),
          blocks: sample([
            'The siding is a quarter late.',
            '专用线工程推迟一个季度。',
            'Салбар зам нэг улирал хоцорч байна.',
            'Путь отстаёт на квартал.',
          ]),
          nextStep: sample(['Rail siding', '铁路专用线', 'Төмөр замын салбар зам', 'Подъездной путь']),
          nextDue: month(90),
        },
      ],
    },
    {
      title: sample([
        'Wagon yard at the land port',
        '口岸货车编组场',
        'Хилийн боомтын вагоны талбай',
        'Вагонный парк у погранперехода',
      ]),
      kind: 'infrastructure',
      sector: 'rail',
      lead: 'xilingol',
      partners: [['chifeng', 'implementing']],
      steps: [step('agreed', -1400), step('under_way', -1000)],
      plannedStart: year(-1400),
      plannedEnd: month(-60),
      actualStart: month(-1000),
      milestones: [
        milestone(sample(['Survey', '勘测', 'Судалгаа', 'Изыскания']), -1000, -850, -840),
        milestone(sample(['Track laid', '铺轨', 'Зам тавьсан', 'Укладка пути']), -850, -330),
        milestone(sample(['Signals', '信号设备', 'Дохиолол', 'Сигнализация']), -500, -150),
      ],
      reports: [
        {
          ...{ ago: 6, health: 'on_track', progress: 35 },
          happened: sample([
            'The survey is complete; ballast is being delivered.',
            '勘测完成，道砟陆续进场。',
            'Судалгаа дууссан, балласт ирж байна.',
            'Изыскания завершены, завозится балласт.',
          ]),
        },
        {
          ...{ ago: 5, health: 'on_track', progress: 45 },
          happened: sample([
            'Ballast is in place on half of the yard.',
            '半数场地道砟铺设完成。',
            'Талбайн тал хувьд балласт тавигдсан.',
            'Балласт уложен на половине парка.',
          ]),
        },
      ],
    },
    {
      title: sample([
        'Grassland culture route',
        '草原文化旅游线路',
        'Тал нутгийн соёлын аялал',
        'Маршрут степной культуры',
      ]),
      kind: 'tourism',
      sector: 'tourism',
      lead: 'tongliao',
      partners: [
        ['xilingol', 'implementing'],
        ['chifeng', null],
      ],
      steps: [
        step('intention', -1300),
        step('agreed', -1000),
        step('under_way', -800),
        step('completed', -120),
      ],
      plannedStart: year(-1000),
      plannedEnd: month(-100),
      actualStart: month(-800),
      actualEnd: month(-120),
      milestones: [
        milestone(
          sample(['Signs along the route', '沿线标识', 'Замын тэмдэг', 'Указатели маршрута']),
          ...[-800, -400, -410],
          sample([
            'Photographs of forty signs',
            '四十处标识照片',
            'Дөчин тэмдгийн зураг',
            'Снимки сорока указателей',
          ]),
        ),
        milestone(
          sample(['Guides trained', '导游培训', 'Хөтөч бэлтгэсэн', 'Подготовка гидов']),
          -400,
          -130,
          -125,
        ),
      ],
      exchange: 'iati',
      sums: [sums.spent(3_200_000, year(-120))],
      reports: [
        {
          ...{ ago: 3, health: 'on_track', progress: 80 },
          happened: sample([
            'Signs stand on the whole route.',
            '全线标识安装完毕。',
            'Бүх замд тэмдэг тавигдсан.',
            'Указатели стоят на всём маршруте.',
          ]),
        },
        {
          ...{ ago: 2, health: 'on_track', progress: 100 },
          happened: sample([
            'Thirty guides were trained and the route opened.',
            '培训导游三十名，线路开通。',
            'Гучин хөтөч бэлтгэгдэж, маршрут нээгдсэн.',
            'Подготовлено тридцать гидов, маршрут открыт.',
          ]),
        },
      ],
    },
    {
      title: sample([
        'Shared sandstorm warning',
        '沙尘暴联合预警',
        'Шороон шуурганы хамтын сэрэмжлүүлэг',
        'Общее оповещение о песчаных бурях',
      ]),
      kind: 'facilitation',
      sector: 'environment',
      lead: 'fuxin',
      partners: [['chaoyang', 'implementing']],
      steps: [step('intention', -600), step('agreed', -420)],
      plannedStart: month(-200),
      plannedEnd: year(700),
      reports: [
        {
          ...{ ago: 3, health: 'on_track' },
          happened: sample([
            'The two offices agreed on what is exchanged.',
            '两地部门商定交换内容。',
            'Хоёр байгууллага солилцох мэдээллээ тохирсон.',
            'Два ведомства согласовали состав данных.',
          ]),
        },
        {
          ...{ ago: 2, health: 'off_track' },
          happened: sample(['No start was made.', '尚未启动。', 'Эхлээгүй байна.', 'Работы не начаты.']),
          blocks: sample([
            'The data line between the two offices is missing.',
            '两地之间数据专线尚未开通。',
            'Хоёр байгууллагын хооронд дата шугам байхгүй.',
            'Нет линии связи между ведомствами.',
          ]),
        },
      ],
    },
    {
      title: sample([
        'One counter for port papers',
        '口岸单证一站式窗口',
        'Боомтын бичиг баримтын нэг цонх',
        'Единое окно портовых документов',
      ]),
      kind: 'facilitation',
      sector: 'customs',
      lead: 'jinzhou',
      partners: [['chifeng', 'accountable']],
      steps: [
        step('agreed', -900),
        step('under_way', -640),
        step(
          'paused',
          -90,
          sample([
            'New rules on electronic papers are awaited.',
            '等待电子单证新规出台。',
            'Цахим баримтын шинэ журмыг хүлээж байна.',
            'Ожидаются новые правила об электронных документах.',
          ]),
        ),
      ],
      actualStart: month(-640),
      reports: [
        {
          ...{ ago: 2, health: 'on_track', progress: 50 },
          happened: sample([
            'Half of the papers can be handed in at one counter.',
            '半数单证已可在一个窗口办理。',
            'Баримтын талыг нэг цонхоор өгөх боломжтой болсон.',
            'Половину документов можно сдать в одном окне.',
          ]),
        },
        {
          ...{ ago: 1, health: 'at_risk', progress: 50 },
          happened: sample([
            'Work stands still until the rules are out.',
            '规定出台前工作暂停。',
            'Журам гартал ажил зогссон.',
            'Работа стоит до выхода правил.',
          ]),
          blocks: sample([
            'The rules are late.',
            '规定尚未出台。',
            'Журам гараагүй.',
            'Правила задерживаются.',
          ]),
        },
      ],
    },
    {
      title: sample([
        'Exchange of vocational teachers',
        '职业教育教师互访',
        'Мэргэжлийн багш нарын солилцоо',
        'Обмен преподавателями колледжей',
      ]),
      kind: 'other',
      sector: 'education',
      lead: 'chaoyang',
      partners: [
        ['chifeng', 'implementing'],
        ['fuxin', 'implementing'],
      ],
      steps: [step('agreed', -500), step('under_way', -380)],
      plannedStart: month(-400),
      plannedEnd: year(900),
      actualStart: month(-380),
      milestones: [
        milestone(
          sample([
            'First twelve teachers',
            '首批十二名教师',
            'Эхний арван хоёр багш',
            'Первые двенадцать преподавателей',
          ]),
          -380,
          -180,
          -185,
        ),
        milestone(
          sample([
            'Second twelve teachers',
            '第二批十二名教师',
            'Хоёр дахь арван хоёр багш',
            'Вторые двенадцать преподавателей',
          ]),
          -100,
          120,
        ),
      ],
      reports: [4, 3, 2, 1].map((ago) => ({
        ...{ ago, health: 'on_track' as const, progress: 60 - ago * 12 },
        happened: sample([
          'Teachers gave lessons in the partner’s schools.',
          '教师在对方学校授课。',
          'Багш нар түншийн сургуульд хичээл заасан.',
          'Преподаватели вели занятия в школах партнёра.',
        ]),
      })),
    },
  ]
}
