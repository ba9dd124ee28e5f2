/** What the titles and texts of the bench are made of, in four languages. Nothing here is a record of anything. */
import type { AgreementType, Language, PartyKind, Subject } from '@/db/vocabulary'

type Words = Record<Language, string>

/** A syllable of a place: the character, its pinyin, its Cyrillic. */
export const syllables: [zh: string, en: string, ru: string][] = [
  ['东', 'dong', 'дун'],
  ['海', 'hai', 'хай'],
  ['林', 'lin', 'линь'],
  ['山', 'shan', 'шань'],
  ['河', 'he', 'хэ'],
  ['阳', 'yang', 'ян'],
  ['平', 'ping', 'пин'],
  ['安', 'an', 'ань'],
  ['宁', 'ning', 'нин'],
  ['北', 'bei', 'бэй'],
  ['南', 'nan', 'нань'],
  ['西', 'xi', 'си'],
  ['金', 'jin', 'цзинь'],
  ['石', 'shi', 'ши'],
  ['江', 'jiang', 'цзян'],
  ['城', 'cheng', 'чэн'],
  ['龙', 'long', 'лун'],
  ['泉', 'quan', 'цюань'],
  ['丰', 'feng', 'фын'],
  ['云', 'yun', 'юнь'],
]

/** What a party of a kind is called: `#` stands for its place. */
export const partyWords: [PartyKind, number, Words][] = [
  ['city', 50, { en: '# City', zh: '#市', mn: '# хот', ru: 'город #' }],
  ['banner', 15, { en: '# Banner', zh: '#旗', mn: '# хошуу', ru: 'хошун #' }],
  ['league', 8, { en: '# League', zh: '#盟', mn: '# аймаг', ru: 'аймак #' }],
  [
    'enterprise',
    17,
    {
      en: '# Port Company',
      zh: '#港口集团股份有限公司',
      mn: '# боомт компани',
      ru: 'портовая компания #',
    },
  ],
  [
    'authority',
    10,
    { en: '# Customs Office', zh: '#海关', mn: '# гаалийн газар', ru: 'таможенное управление #' },
  ],
]

export const bodyWords: Words = {
  en: '# Economic Cooperation Forum',
  zh: '#经济合作论坛',
  mn: '# эдийн засгийн хамтын ажиллагааны чуулга уулзалт',
  ru: 'форум экономического сотрудничества #',
}

export const typeWords: Record<AgreementType, [weight: number, words: Words]> = {
  agreement: [30, { en: 'Agreement', zh: '协议', mn: 'хэлэлцээр', ru: 'Соглашение' }],
  memorandum: [
    20,
    {
      en: 'Memorandum of understanding',
      zh: '谅解备忘录',
      mn: 'харилцан ойлголцлын санамж бичиг',
      ru: 'Меморандум о взаимопонимании',
    },
  ],
  protocol: [12, { en: 'Protocol', zh: '议定书', mn: 'протокол', ru: 'Протокол' }],
  framework_agreement: [
    10,
    { en: 'Framework agreement', zh: '框架协议', mn: 'ерөнхий хэлэлцээр', ru: 'Рамочное соглашение' },
  ],
  strategic_cooperation_agreement: [
    8,
    {
      en: 'Strategic cooperation agreement',
      zh: '战略合作协议',
      mn: 'стратегийн хамтын ажиллагааны гэрээ',
      ru: 'Соглашение о стратегическом сотрудничестве',
    },
  ],
  strategic_framework_agreement: [
    5,
    {
      en: 'Strategic framework agreement',
      zh: '战略合作框架协议',
      mn: 'стратегийн ерөнхий гэрээ',
      ru: 'Рамочное соглашение о стратегическом партнерстве',
    },
  ],
  minutes: [6, { en: 'Agreed minutes', zh: '会议纪要', mn: 'уулзалтын тэмдэглэл', ru: 'Протокол встречи' }],
  joint_statement: [
    5,
    { en: 'Joint statement', zh: '联合声明', mn: 'хамтарсан мэдэгдэл', ru: 'Совместное заявление' },
  ],
  letter_of_intent: [
    3,
    { en: 'Letter of intent', zh: '意向书', mn: 'хүсэлт илэрхийлсэн захидал', ru: 'Письмо о намерениях' },
  ],
  statutes: [1, { en: 'Statutes', zh: '章程', mn: 'дүрэм', ru: 'Устав' }],
}

/** What cooperation is about; in Russian in the genitive, in Mongolian in the genitive. */
export const subjectWords: Record<Subject, Words> = {
  regional_cooperation: {
    en: 'regional cooperation',
    zh: '区域合作',
    mn: 'бүс нутгийн хөгжлийн',
    ru: 'регионального развития',
  },
  joint_projects: {
    en: 'joint projects',
    zh: '共同项目',
    mn: 'хамтарсан төслийн',
    ru: 'совместных проектов',
  },
  ports: {
    en: 'the use of seaports and land ports',
    zh: '港口与口岸利用',
    mn: 'боомтын ашиглалтын',
    ru: 'использования портов и пунктов пропуска',
  },
  logistics: { en: 'logistics', zh: '物流', mn: 'ложистикийн', ru: 'логистики' },
  logistics_enterprises: {
    en: 'logistics enterprises',
    zh: '物流企业',
    mn: 'тээвэр зуучийн аж ахуйн нэгжийн',
    ru: 'логистических предприятий',
  },
  multimodal_transport: {
    en: 'multimodal transport of containers',
    zh: '集装箱多式联运',
    mn: 'холимог тээврийн',
    ru: 'мультимодальных контейнерных перевозок',
  },
  customs_clearance: {
    en: 'fast customs clearance',
    zh: '快速通关',
    mn: 'гаалийн шуурхай бүрдүүлэлтийн',
    ru: 'ускоренного таможенного оформления',
  },
  inspection_and_quarantine: {
    en: 'inspection and quarantine',
    zh: '检验检疫',
    mn: 'хорио цээр, хяналт шалгалтын',
    ru: 'досмотра и карантина',
  },
  port_meetings: {
    en: 'regular meetings of ports',
    zh: '口岸会晤',
    mn: 'боомтуудын уулзалтын',
    ru: 'регулярных встреч портов',
  },
  border_trade: { en: 'border trade', zh: '边境贸易', mn: 'хилийн худалдааны', ru: 'приграничной торговли' },
  mineral_exploration: {
    en: 'exploration of minerals',
    zh: '矿产勘查',
    mn: 'ашигт малтмалын хайгуулын',
    ru: 'разведки полезных ископаемых',
  },
  transport: {
    en: 'railways and roads',
    zh: '铁路与公路运输',
    mn: 'төмөр зам, авто замын',
    ru: 'железных и автомобильных дорог',
  },
  energy: { en: 'energy supply', zh: '能源供应', mn: 'эрчим хүчний хангамжийн', ru: 'энергоснабжения' },
  water: { en: 'water resources', zh: '水资源', mn: 'усны нөөцийн', ru: 'водных ресурсов' },
  environment: {
    en: 'protection of grassland and environment',
    zh: '草原与生态环境保护',
    mn: 'байгаль орчны хамгааллын',
    ru: 'охраны степей и окружающей среды',
  },
  industry: { en: 'industrial parks', zh: '产业园区', mn: 'үйлдвэрийн паркийн', ru: 'промышленных парков' },
  agriculture: {
    en: 'agriculture and animal husbandry',
    zh: '农牧业',
    mn: 'хөдөө аж ахуйн',
    ru: 'сельского хозяйства и животноводства',
  },
  culture: { en: 'culture and museums', zh: '文化与博物馆', mn: 'соёл, музейн', ru: 'культуры и музеев' },
  tourism: { en: 'tourism', zh: '旅游', mn: 'аялал жуулчлалын', ru: 'туризма' },
  education: {
    en: 'schools and universities',
    zh: '教育与高校',
    mn: 'боловсролын',
    ru: 'образования и университетов',
  },
  health: {
    en: 'hospitals and public health',
    zh: '医疗卫生',
    mn: 'эрүүл мэндийн',
    ru: 'здравоохранения и больниц',
  },
}

/** Sentences of summaries: `#` stands for what the agreement is about. */
export const sentences: Words[] = [
  {
    en: 'The parties set up a joint working group on # and meet twice a year.',
    zh: '双方就#成立联合工作组，每年会晤两次。',
    mn: 'Талууд # хамтарсан ажлын хэсэг байгуулж, жилд хоёр удаа уулзана.',
    ru: 'Стороны создают совместную рабочую группу по вопросам # и встречаются дважды в год.',
  },
  {
    en: 'Tariffs, timetables and statistics are exchanged every quarter.',
    zh: '每季度交换运价、时刻表和统计资料。',
    mn: 'Улирал бүр тариф, цагийн хуваарь, статистик мэдээлэл солилцоно.',
    ru: 'Тарифы, расписания и статистика передаются ежеквартально.',
  },
  {
    en: 'Investment in warehouses and container yards is coordinated before tenders are announced.',
    zh: '招标前协调仓库和集装箱堆场的投资。',
    mn: 'Агуулах, чингэлгийн талбайн хөрөнгө оруулалтыг уралдаан зарлахаас өмнө зохицуулна.',
    ru: 'Инвестиции в склады и контейнерные площадки согласуются до объявления торгов.',
  },
  {
    en: 'Disputes are settled by consultation between the signatories.',
    zh: '争议由签署方协商解决。',
    mn: 'Маргааныг гарын үсэг зурсан талууд зөвлөлдөж шийдвэрлэнэ.',
    ru: 'Споры разрешаются путем консультаций между подписавшими сторонами.',
  },
  {
    en: 'It is renewed for five years unless a party gives notice six months before.',
    zh: '期满前六个月未经通知即续延五年。',
    mn: 'Аль нэг тал зургаан сарын өмнө мэдэгдээгүй бол таван жилээр сунгагдана.',
    ru: 'Действие продлевается на пять лет, если ни одна из сторон не уведомит об отказе за шесть месяцев.',
  },
]

/** Rare words, each in a few of a hundred thousand titles at most. */
export const rareWords: Words[] = [
  { en: 'sturgeon hatchery', zh: '鲟鱼孵化场', mn: 'хилэм загасны аж ахуй', ru: 'осетровый питомник' },
  { en: 'camel wool', zh: '驼绒', mn: 'тэмээний ноос', ru: 'верблюжья шерсть' },
  {
    en: 'seismic observatory',
    zh: '地震观测台',
    mn: 'газар хөдлөлийн ажиглалтын төв',
    ru: 'сейсмическая обсерватория',
  },
  { en: 'buckwheat', zh: '荞麦', mn: 'сагаг', ru: 'гречиха' },
]

export const meetingWords: Words = {
  en: 'Meeting of heads of delegation, #',
  zh: '#年代表团团长会议',
  mn: 'Төлөөлөгчдийн тэргүүдийн уулзалт, #',
  ru: 'Встреча глав делегаций, #',
}

/** Stands in the note of everything the bench makes. */
export const mark = 'Bench data: made up by a program, a record of nothing.'
