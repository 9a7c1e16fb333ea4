import type { SentenceRules } from './rules';

export const ENGLISH: SentenceRules = {
  before:
    'Messrs Mme Mlle Sens Rep Reps Govs Gens Cmdr Cpl Pvt Adm Maj Det Supt Insp Hon Pres Fr Sts Mt Ft viz e.g i.e approx v',
  beforeNumber:
    'nos sec secs ch chap figs arts para eq ver op Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tel',
  within:
    'u.s u.k u.n e.u u.s.a d.c p.s Esq Ph.D M.D B.A M.A Univ Dept Est Ave Blvd Rd Bldg Calif Fla Mass Conn Ariz Colo Ill Mich Minn Tenn Wash Wis',
  openers:
    'the a an in on at but and he she it they we i you this that these those there as if when while after before for from to with his her their its our my no not what who why how so then now one some many most both according however although because since though until during among under over by or yet still even only once another other each more such meanwhile asked officials critics',
  ordinals: false,
};

export const GERMAN: SentenceRules = {
  before:
    'Hr Hrn Fr Frl Dipl Ing Mag Hl St bzw z.b z.t u.a d.h u.u i.d.r s.o s.u v.a z.zt sog vgl ca inkl exkl evtl ggf max mind einschl geb gest gegr lat engl franz frz dt ital span russ amerik röm kath evang ev Mio Mrd Mill Abs Art Nr Bd Hg Hrsg Kap Abb Tab Anm Tel Stv stellv Vors Präs Abg Min Reg Bez Jg o.g u.v.a ehem ehm sen jun nördl südl östl westl allg bes betr dgl insb mtl jährl zzgl abzgl',
  beforeNumber: 'S Z Rn Rz Ziff Jan Feb März Apr Aug Sept Okt Nov Dez',
  within: 'usw usf u.s.w etc uvm o.ä u.ä n.chr v.chr h.c e.v m.b.h Str GmbH a.d a.m',
  openers:
    'der die das ein eine einen einem einer dieser diese dieses dies er sie es wir ich ihr man in im an am auf bei mit nach von vor zu zum zur für aus um und aber doch auch so da dann denn wenn als ob weil dass was wer wie wo warum nun noch nur schon jetzt heute gestern seit während trotz laut allerdings jedoch außerdem dabei damit danach daher deshalb dazu darauf darüber hier dort nicht kein keine sein seine seinen ihre ihren unser viele einige alle beide sogar zudem zuvor bisher bis obwohl',
  ordinals: true,
};

export const DUTCH: SentenceRules = {
  before:
    'dhr mevr mw drs ir ing mr dr prof jhr jkvr ds St H.M bijv o.a m.b.t d.w.z i.v.m t.o.v m.n a.h.w t.a.v z.g zgn resp vgl ca incl excl mln mld jl nl circa plm burg wnd gen kol lt kap',
  beforeNumber: 'blz pag nr art lid jan feb mrt apr jun jul aug sept okt nov dec tel',
  within: 'enz e.d e.a n.chr v.chr a.u.b b.v n.v',
  openers:
    'de het een in op aan bij met na van voor naar uit om en maar ook zo dan toen als of want dat dit deze die hij zij ze het wij we ik je jij u er daar hier nu nog al niet geen wat wie waar hoe waarom zijn haar hun onze veel sommige alle volgens daarom echter terwijl sinds hoewel tijdens',
  ordinals: false,
};

export const NORDIC: SentenceRules = {
  before:
    'bl.a t.ex f.eks f.x d.v.s dvs s.k p.g.a pga ifm iht jf jfr jvf resp inkl inkl ekskl exkl ca kl hr fr frk cand mag adm dir mio mia milj mdr mill osv.v m.fl.a st',
  beforeNumber: 's sid nr kap jan feb mars apr aug sept okt nov dec des tlf tel',
  within: 'osv m.m m.fl m.v o.s.v etc f.kr e.kr f.n',
  openers:
    'den det de en ett et han hun hon vi jeg jag i på på av af för for til till med men og och som når när da då etter efter dette denne detta här her der där så nu nå ikke inte',
  ordinals: false,
};
