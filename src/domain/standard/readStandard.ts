import { dec } from '../amount';
import type { Decimal } from '../amount';
import { rememberValue } from '../indicator';
import { Assembler } from './assembler';
import { canonical } from './canonical';
import { askedBelowHalf, canonicalBudget } from './canonicalBudget';
import { readClause, type Clause } from './clauses';
import { standardExamples } from './examples';
import { normalize, type NormalizedText } from './normalize';
import { clip, placeOf, refuse } from './problems';
import { askedAboutSizes } from './questionable';
import { withoutUnits, type QuantityUnit } from './quantities';
import { readScoredParts } from './scoredParts';
import { readStatements } from './readStatements';
import { withoutRemarks } from './remarks';
import { readWholeWording } from './wholeWordings';
import type { StandardReading } from './standard';

/**
 * 读评分标准文字。只认受控的写法，读不懂就指出位置并举例，从不猜。
 *
 * @param source 评分标准原文（全角、半角、点/个百分点/%、计/得/记都一样）
 * @param weight 分值（分）；给了就核对“计5分”不超过分值、要点之和等于分值
 */
export function readStandard(source: string, weight?: Decimal): StandardReading {
  return known(source)(weight?.toString() ?? '');
}

/** 再长的不当金额、天数的分档读。 */
const LONGEST = 400;

/** 同样的评分标准、分值只读一次：得分格每次重算、每次审核都要读，一张评分表几十段文字。 */
const known = rememberValue((source: string) =>
  rememberValue((weight: string): StandardReading => {
    const reading = read(source, weight === '' ? undefined : dec(weight));
    return reading.ok ? { ok: true, standard: askedAboutSizes(reading.standard) } : reading;
  }),
);

/**
 * 先一句一句读；读不懂的再看全文是不是一种整句的写法、或一段一段给分。还不懂的换成统一的说法、去掉量的单位再读。
 */
function read(source: string, weight: Decimal | undefined): StandardReading {
  const written = normalize(source);
  const first = readText(written, source, weight);
  if (first.ok) return first;
  const plain = canonical(written, weight);
  const second = plain && readText(plain, source, weight);
  if (second?.ok) return second;
  const spent = canonicalBudget(plain ?? written, weight);
  const budgeted = spent && readText(spent, source, weight);
  const asked = budgeted?.ok && askedBelowHalf(budgeted.standard);
  if (asked) return { ok: true, standard: asked };
  const third = readQuantities(plain ?? written, source, weight);
  const led = third ?? withoutMaximum(source, weight) ?? withoutLead(source, weight);
  if (led) return led;
  const standard = readStatements(written, weight);
  return standard ? { ok: true, standard } : (second ?? first);
}

function readText(text: NormalizedText, source: string, weight: Decimal | undefined): StandardReading {
  const reading = readClauses(text, source, weight);
  if (reading.ok) return reading;
  const body = withoutRemarks(text.text);
  const standard = readWholeWording(body, weight) ?? readScoredParts(body, weight);
  return standard ? { ok: true, standard } : reading;
}

/** 量的是金额、天数、件数的：去掉单位照率读，不是到限扣分、分档的不算。 */
function readQuantities(
  text: NormalizedText,
  source: string,
  weight: Decimal | undefined,
): StandardReading | null {
  if (text.text.length > LONGEST) return null;
  const found = withoutUnits(text);
  if (!found) return null;
  const reading = readClauses(found.text, source, weight, found.quantity);
  const fits =
    reading.ok &&
    (reading.standard.kind === 'bands' ||
      (reading.standard.kind === 'deduct' && found.quantity.loose.length === 0));
  return fits ? reading : null;
}

/** “满分5分，每发现一处问题扣1分”“该项4分，……”：开头写的满分与分值相同，去掉再读。 */
function withoutMaximum(source: string, weight: Decimal | undefined): StandardReading | null {
  const tail = /[，,；;。]\s*(?:本项)?(?:共计|共|合计|总计|满分|最高)(\d+(?:\.\d+)?)分[。；;]?\s*$/.exec(
    source,
  );
  if (tail && weight && dec(tail[1]!).eq(weight)) {
    const body = read(source.slice(0, tail.index), weight);
    if (body.ok) return body;
  }
  const match =
    /^\s*(?:(?:本|该|此)?(?:项|指标|项指标)?(?:共|满分|分值)为?|(?:本|该|此)(?:项|指标|项指标))(\d+(?:\.\d+)?)分[，,；;：:。]/.exec(
      source.slice(0, 40),
    );
  if (!match || (weight && !dec(match[1]!).eq(weight))) return null;
  const rest = read(source.slice(match[0].length), weight ?? dec(match[1]!));
  return rest.ok ? rest : null;
}

/**
 * “按照任务完成率计算得分，完成率100%以上的得满分，……”：开头只说照哪个率算，后面整段读得懂、量的是同一个率的，去掉再读。
 */
function withoutLead(source: string, weight: Decimal | undefined): StandardReading | null {
  const match =
    /^\s*按照?[一-龥]{0,8}?([一-龥]{2}(?:率|比例|情况))(?:计算|进行)?(?:得分|计分|打分|评分)[，,：:；;。]/.exec(
      source.slice(0, 60),
    );
  const rest = match && source.slice(match[0].length);
  if (!rest || !rest.includes(match[1]!.slice(0, 2))) return null;
  const body = read(rest, weight);
  const fits = body.ok && /^(?:bands|proportional|deduct)$/.test(body.standard.kind);
  return fits && !('counted' in body.standard) ? body : null;
}

function readClauses(
  normalized: NormalizedText,
  source: string,
  weight: Decimal | undefined,
  quantity?: QuantityUnit,
): StandardReading {
  const clauses: Clause[] = [];
  const { text } = normalized;
  for (let at = 0; at < text.length;) {
    if (/[;,.]/.test(text[at]!)) {
      at += 1;
      continue;
    }
    const reading = readClause(text, at);
    if (!reading) return unknown(normalized, source, at);
    clauses.push(reading.clause);
    at = reading.end;
  }
  return new Assembler(normalized, source, clauses, weight, quantity).assemble();
}

function unknown(normalized: NormalizedText, source: string, at: number): StandardReading {
  const { text } = normalized;
  const stop = /[;,]/.exec(text.slice(at + 1));
  const { start, end } = placeOf(normalized, at, stop ? at + 1 + stop.index : text.length);
  const place = source.slice(start, end);
  return refuse([
    {
      start,
      end,
      message: `第 ${start + 1} 个字起“${clip(place)}”看不懂。看得懂的写法如“${standardExamples[0]}”。`,
      brief: '看不懂',
    },
  ]);
}
