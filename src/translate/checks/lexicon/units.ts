/** What a number counts: a share, money, or a measure with what it is of and its size in the SI's unit. */
export interface Unit {
  id: string;
  kind: 'percent' | 'money' | 'measure';
  /** Measures: of one dimension and convertible. */
  dimension?: string;
  size?: number;
}

/**
 * The names of units in all languages of the lexicons, as beginnings of words (`*`) or whole words. A name that stands for two
 * units (`pound`) is in both; two numbers then agree if any of their units do.
 */
const NAMES: readonly (readonly [Unit, string])[] = [
  [
    { id: 'percent', kind: 'percent' },
    '% ％ ٪ percent* pct cento cent cien ciento prozent* procent* proc procentu процент* المئة المائة بالمئة بالمائة パーセント 百分之 百分点',
  ],
  [{ id: 'USD', kind: 'money' }, '$ us$ usd dollar* dólar* dolar* доллар* دولار* ドル 美元 美金'],
  [{ id: 'EUR', kind: 'money' }, '€ eur euro euros евро يورو ユーロ 欧元'],
  [
    { id: 'GBP', kind: 'money' },
    '£ gbp pound pounds sterlin* pfund livre livres sterling libra libras pond funt* фунт* إسترليني استرليني جنيه* ポンド 英镑 镑',
  ],
  [{ id: 'JPY', kind: 'money' }, 'yen jpy jen jenów иен* йен* ين 円 日元'],
  [{ id: 'CNY', kind: 'money' }, 'yuan cny rmb renminbi юан* يوان 元 人民币'],
  [
    { id: 'RUB', kind: 'money' },
    '₽ rub rubel* ruble rubles rubli rublos roubles roebel рубл* руб روبل ルーブル 卢布',
  ],
  [{ id: 'PLN', kind: 'money' }, 'pln zł zloty* złot* злот*'],
  [{ id: 'CHF', kind: 'money' }, 'chf franken franchi francs francos frank* франк*'],
  [{ id: 'INR', kind: 'money' }, '₹ inr rupee* rupi* rupia* рупи* روبية ルピー 卢比'],
  [
    { id: 'mile', kind: 'measure', dimension: 'length', size: 1609.34 },
    'mi mile miles mph meile* miglio miglia mille milles milla millas milha milhas mijl mil mila mile milę миль мили миля ميل أميال ميلا マイル 英里',
  ],
  [
    { id: 'kilometre', kind: 'measure', dimension: 'length', size: 1000 },
    'km kms kph kmh kilomet* chilometr* kilómetr* quilómetr* quilômetr* kilometr* километр* км كيلومتر* كم キロ キロメートル 公里 千米',
  ],
  [
    { id: 'metre', kind: 'measure', dimension: 'length', size: 1 },
    'm metre metres meter meters metern metro metri metros mètre mètres metr* метр* м متر* أمتار メートル 米',
  ],
  [
    { id: 'centimetre', kind: 'measure', dimension: 'length', size: 0.01 },
    'cm centimet* zentimet* centimèt* centímet* centymet* сантиметр* см سنتيمتر* سم センチ センチメートル 厘米 公分',
  ],
  [
    { id: 'foot', kind: 'measure', dimension: 'length', size: 0.3048 },
    'ft foot feet fuß piede piedi pied pieds pie pies pé pés voet stóp stopy фут* قدم أقدام フィート 英尺',
  ],
  [
    { id: 'inch', kind: 'measure', dimension: 'length', size: 0.0254 },
    'inch inches zoll pollice pollici pouce pouces pulgada* polegada* cal cali дюйм* بوصة بوصات インチ 英寸',
  ],
  [
    { id: 'yard', kind: 'measure', dimension: 'length', size: 0.9144 },
    'yd yds yard yards iarda iarde yarda* jarda* jard* ярд* ياردة ياردات ヤード 码',
  ],
  [
    { id: 'kilogram', kind: 'measure', dimension: 'mass', size: 1 },
    'kg kgs kilo* quilo* chilogramm* chili kilogram* килограмм* кг كيلوجرام* كيلوغرام* كجم كغ キログラム 公斤 千克',
  ],
  [
    { id: 'pound', kind: 'measure', dimension: 'mass', size: 0.4536 },
    'lb lbs pound pounds pfund libbra libbre livre livres libra libras pond funt* фунт* رطل* باوند ポンド 磅',
  ],
  [
    { id: 'tonne', kind: 'measure', dimension: 'mass', size: 1000 },
    't ton tons tonne tonnes tonnen tonnellat* tonelada* tona ton* тонн* طن أطنان トン 吨',
  ],
  [
    { id: 'ounce', kind: 'measure', dimension: 'mass', size: 0.02835 },
    'oz ounce ounces unze* oncia once* onza* onça* uncj* унци* أونصة オンス 盎司',
  ],
  [
    { id: 'acre', kind: 'measure', dimension: 'area', size: 4046.86 },
    'acre acres acri akr* hectare acker акр* فدان* エーカー 英亩',
  ],
  [
    { id: 'hectare', kind: 'measure', dimension: 'area', size: 10000 },
    'ha hectare* hektar* ettar* hectárea* гектар* هكتار* ヘクタール 公顷',
  ],
  [
    { id: 'litre', kind: 'measure', dimension: 'volume', size: 1 },
    'l litre litres liter liters litro litri litros litr* литр* لتر* リットル 升',
  ],
  [
    { id: 'gallon', kind: 'measure', dimension: 'volume', size: 3.785 },
    'gallon* gallone* galón galon* галлон* جالون* غالون* ガロン 加仑',
  ],
  [
    { id: 'degree', kind: 'measure', dimension: 'angle' },
    '° º ℃ ℉ degree* degré* grad gradi grado* graden graus stopni* градус* درجة درجات 度',
  ],
];

interface UnitIndex {
  whole: ReadonlyMap<string, Unit[]>;
  beginnings: readonly (readonly [string, Unit])[];
}

function indexOf(): UnitIndex {
  const whole = new Map<string, Unit[]>();
  const beginnings: (readonly [string, Unit])[] = [];
  for (const [unit, names] of NAMES) {
    for (const name of names.split(' ')) {
      if (name.endsWith('*')) beginnings.push([name.slice(0, -1), unit]);
      else whole.set(name, [...(whole.get(name) ?? []), unit]);
    }
  }
  return { whole, beginnings };
}

const INDEX = indexOf();

/** The units that a word or a sign may stand for. */
export function unitsNamed(word: string): Unit[] {
  const lower = word.toLowerCase();
  const whole = INDEX.whole.get(lower) ?? [];
  const begun = INDEX.beginnings.filter(([start]) => lower.startsWith(start)).map(([, unit]) => unit);
  return [...whole, ...begun];
}

const CJK_NAMES = [...INDEX.whole.keys()].filter((name) => /[\p{sc=Han}\p{sc=Kana}]/u.test(name));

/** The units whose name in Chinese or Japanese a text begins with; the longest name counts. */
export function cjkUnitsAt(text: string): Unit[] {
  const name = CJK_NAMES.filter((candidate) => text.startsWith(candidate)).sort(
    (a, b) => b.length - a.length,
  )[0];
  return name ? (INDEX.whole.get(name) ?? []) : [];
}
