/** What stages and loss reasons are about, whatever they are called: words of English, Russian and Ukrainian pipelines. */
import { fold, likeness } from './fold';

/** Along a sale; `rank` orders them. A name may be about several: the one that stands first here counts. */
const STAGES: readonly (readonly [rank: number, words: RegExp])[] = [
  [95, /\bkeys?\b|ключ/],
  [90, /acceptance|приемк|приймання/],
  [85, /construction|building|instal|стройк|рассроч|будов|розтермін/],
  [80, /registr|регистрац|реєстрац/],
  [70, /payment|prepay|invoice|paid|billing|оплат|платеж|платіж|аванс|счет|рахун/],
  [65, /contract|agreement|signature|signing|legal|договор|договір|контракт|подпис|підпис|юрист/],
  [55, /negotiat|terms|commit|review|decision mak|условия?м?|умов|переговор|согласован|погодж|узгодж|принимают решение|приймають рішення/],
  [50, /proposal|offer|quot|price|предложени|пропозиц|(?:^| )кп(?: |$)|смет|кошторис/],
  [45, /financ|mortgage|loan|ипотек|іпотек|финансирован|фінансуван|кредит/],
  [42, /reserv|booking|брон/],
  [40, /demo|pilot|trial|solution|value prop|presentation|present|показ|демо|пилот|пілот|решени|рішення|презентац/],
  [35, /visit|tour|viewing|визит|візит|просмотр|перегляд/],
  [30, /discover|needs? analysis|meeting|perception|выявлен|виявлен|встреч|зустріч|аудит|обследован/],
  [20, /qualif|квалиф|кваліф|(?:^| )need|потребност|потреб/],
  [10, /inquir|enquir|new|lead|incoming|unsorted|contact|prospect|appointment|первичн|нов(?:ая|ый|ые|а|е|і|ий)|обращен|заявк|звернен|неразобр|нерозібр|входящ|вхідн|лид|лід|первый|перш/],
]; // prettier-ignore

const REASONS: readonly (readonly [about: string, words: RegExp])[] = [
  ['terminated', /terminat|расторг|розірв/],
  ['unreached', /no answer|not reach|never reach|unreach|no response|unresponsive|ghost|не дозвон|недозвон|не отвечает|не берет|нет связи|на связь|не відповіда|не вдалося зв|недодзвон|пропал/],
  ['spam', /spam|junk|not an inquir|not a lead|unqualif|not qualified|wrong number|vacanc|спам|нецелев|нецільов|вакан|не туда|некваліф|неквалиф/],
  ['financing', /financing|mortgage|loan|credit|финансирован|ипотек|іпотек|кредит|фінансуван/],
  ['solution', /in house|other kind|another kind|другой способ|інший спосіб|сами|своими силами|власними силами/],
  ['competitor', /compet|конкурент|другая компани|інша компані|у других|в інших|чуж/],
  ['budget', /budget|price|expens|cost|afford|дорог|цена|ціна|бюджет|стоимост|вартіст|нет денег|немає грошей|кошт/],
  ['terms', /terms|conditions|не сошлись|условия|умовах|умови|договор/],
  ['unsuitable', /nothing suitable|not a fit|no fit|bad fit|feature|missing|product|requirement|unsuitable|не подход|нет подходящ|не підход|немає відповід|нет в наличии|нет товара|функцион/],
  ['postponed', /postpon|later|timing|not now|delay|on hold|отлож|позже|перенес|відклад|пізніш|не сейчас|не зараз/],
  ['keeps', /keep|status quo|current (?:vendor|supplier|solution)|incumbent|остаются|лишають|свое|текущ/],
  ['undecided', /no decision|undecided|indecis|решение не|рішення не|не решил|не вирішил|думают|думает/],
  ['gone', /need gone|no need|no longer|not interest|no interest|cancel|пропала потребность|потребность|неактуаль|не актуаль|не интерес|не цікав|потреба|передумал/],
]; // prettier-ignore

const conceptOf = <T>(name: string, concepts: readonly (readonly [T, RegExp])[]): T | null =>
  concepts.find(([, words]) => words.test(name))?.[0] ?? null;

export interface Named {
  readonly code: string;
  readonly name: string;
}

export interface Matched {
  readonly code: string;
  /** The same name: nobody needs to be asked. */
  readonly sure: boolean;
}

/** Spelled the same, or as its code, or as both; null: neither. */
function same(value: string, choices: readonly Named[]): Matched | null {
  const name = fold(value);
  const plain = name.replace(/^\d+ /, '');
  const found =
    choices.find((one) => [fold(one.name), fold(one.code), fold(`${one.code} ${one.name}`)].includes(name)) ??
    choices.find((one) => fold(one.name) === plain);
  return found ? { code: found.code, sure: true } : null;
}

const LIKE_ENOUGH = 0.6;

/** Null: none is spelled like it. */
function alike(value: string, choices: readonly Named[]): Matched | null {
  const scored = choices.map(({ code, name }) => ({ code, score: likeness(fold(value), fold(name)) }));
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score >= LIKE_ENOUGH ? { code: best.code, sure: false } : null;
}

/** By name, then by what it is about, then by its place in the order of a sale. @param stages in the conveyor's order */
export function matchStage(value: string, stages: readonly Named[]): Matched | null {
  const found = same(value, stages) ?? alike(value, stages);
  if (found) return found;
  const rank = conceptOf(fold(value), STAGES);
  if (rank === null) return null;
  const ranks = stages.map(({ code, name }) => ({ code, rank: conceptOf(fold(name), STAGES) }));
  const exact = ranks.find((one) => one.rank === rank);
  // A stage that we do not have lies behind the last one that comes before it.
  const before = ranks.filter((one) => one.rank !== null && one.rank < rank).pop() ?? ranks[0];
  const code = (exact ?? before)?.code;
  return code === undefined ? null : { code, sure: false };
}

export function matchReason(value: string, reasons: readonly Named[]): Matched | null {
  const found = same(value, reasons) ?? alike(value, reasons);
  if (found) return found;
  const about = conceptOf(fold(value), REASONS);
  const reason = about === null ? undefined : reasons.find(({ name }) => conceptOf(fold(name), REASONS) === about);
  return reason ? { code: reason.code, sure: false } : null;
}
