import type { SentenceRules } from './rules';

export const POLISH: SentenceRules = {
  before:
    'św śp ks abp bp kard o prof dr hab inż mgr lek płk gen kpt mjr por ppłk sierż mł st np tzw tzn m.in ok ul al os pt woj pow gm godz tys wg zob por ang niem fr łac ros hiszp wł pn pd wsch zach red przew prez zm ur lic adw sen',
  beforeNumber: 'nr s str art ust pkt poz t rys tab tel par lit',
  within: 'itd itp r w u im pl min zł gr proc ha p.n.e n.e pn.e sp.z.o.o s.a j.w',
  openers:
    'w we z ze na do od po przed za o u przy dla i a ale oraz lub jeśli gdy kiedy jak jako że bo więc też także nie tak już jeszcze to ten ta te tego tym ci on ona oni one my ja kto co gdzie dlaczego jego jej ich nasz wszyscy wiele według jednak natomiast ponadto podczas obecnie teraz wczoraj dziś dlatego choć mimo zdaniem',
  ordinals: true,
};

export const CZECH_SLOVAK: SentenceRules = {
  before:
    'ing mgr mudr judr phdr rndr bc doc prof dr sv gen plk mjr kpt tzv např napr resp cca př mil mld tis čj ul nám tř okr p pí sl ml st arch akad red pozn srov porov',
  beforeNumber: 'č s str čl odst písm roč sv tel obr tab',
  within: 'atd apod aj a.s s.r.o n.l př.n.l kč hod min r',
  openers:
    'v ve z ze na do od po před za o u při pro i a ale nebo jestli když jak jako že protože také ještě již už to ten ta ti tento tato toto on ona oni my já kdo co kde proč jeho její jejich všichni podle však navíc během nyní včera dnes proto ačkoli k s',
  ordinals: true,
};

export const SOUTH_SLAVIC: SentenceRules = {
  before: 'dr mr prof ing sv gosp g npr tzv tzn tj odn ul br gen puk mil mlrd tis oko red dipl',
  beforeNumber: 'str čl st tač tel sl tab',
  within: 'itd sl god st.e p.n.e d.o.o d.d kn',
  openers:
    'u na iz do od po za o kod pri i a ali ili ako kad kada kao da jer također takođe još već to taj ta ti ovaj ova ovo on ona oni mi ja ko tko što gdje gde zašto njegov njihov svi prema međutim danas jučer juče stoga',
  ordinals: true,
};

export const EAST_SLAVIC: SentenceRules = {
  before:
    'т.е т.к т.н т.зв напр проф акад доц им ул пр пл пер обл р-н пос дер гр г-н г-жа гг.н св ген полк кап лейт др.-греч англ нем фр лат рус Дж ср тел яз вул м просп о п',
  beforeNumber: 'с стр рис табл ст п пп ч гл кн вып № тел кв д корп',
  within: 'т.д т.п др пр г гг в вв р руб коп тыс см н.э до.н.э кв.м км чел ін та.ін рр ст крб грн ред прим',
  openers:
    'в во на из от до по с со к ко у за о об при для и а но или если когда как что чтобы так также тоже не нет это этот эта эти тот та те он она они мы я вы кто где почему его её ее их наш все многие однако кроме после перед во-первых сейчас вчера сегодня поэтому хотя согласно по-прежнему у з із та але якщо коли як що щоб це цей ця ці він вона вони ми хто де чому',
  ordinals: false,
};

export const BULGARIAN: SentenceRules = {
  before: 'г-н г-жа д-р проф доц инж акад св ул бул гр с ген полк напр т.е т.нар вж ср обл общ',
  beforeNumber: 'стр чл ал т бр тел',
  within: 'т.н и.др др г лв хил млн млрд пр.хр сл.хр',
  openers:
    'в във на от до по с със към за и а но или ако когато като че да не това този тази тези той тя те ние аз кой какво къде защо според обаче след преди днес вчера',
  ordinals: false,
};
