import type { FormatToken } from './parseFormat';

const DAY_SECONDS = 86_400;
/** 序列号 25569 是 1970-01-01（1900 日期系统）。 */
const UNIX_EPOCH_SERIAL = 25_569;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
}

/** 序列号 → 年月日时分秒；1900 年 3 月以前按 Excel 的“1900 年闰年”错法，60 是 2 月 29 日。 */
function momentOf(serial: number, secondPlaces: number): Moment {
  const unit = 10 ** secondPlaces;
  const ticks = Math.round(serial * DAY_SECONDS * unit);
  const seconds = Math.floor(ticks / unit);
  const days = Math.floor(seconds / DAY_SECONDS);
  const clock = seconds - days * DAY_SECONDS;
  const real = new Date((days + (days < 60 ? 1 : 0) - UNIX_EPOCH_SERIAL) * DAY_SECONDS * 1000);
  const leap = days === 60;
  return {
    year: days === 0 ? 1900 : real.getUTCFullYear(),
    month: days === 0 ? 1 : leap ? 2 : real.getUTCMonth() + 1,
    day: days === 0 ? 0 : leap ? 29 : real.getUTCDate(),
    weekday: (days + 6) % 7,
    hour: Math.floor(clock / 3600),
    minute: Math.floor(clock / 60) % 60,
    second: clock % 60,
    fraction: ticks - seconds * unit,
  };
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function monthText(month: number, width: number): string {
  if (width >= 3) return MONTHS[month - 1] ?? '';
  return pad(month, width);
}

function dayText(moment: Moment, width: number): string {
  if (width >= 3) return `${width === 3 ? '周' : '星期'}${WEEKDAYS[moment.weekday] ?? ''}`;
  return pad(moment.day, width);
}

/** `m` 是月还是分：前面是时、或后面是秒，就是分。 */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  const isPart = (token: FormatToken | undefined) => token?.kind === 'date' || token?.kind === 'elapsed';
  const before = tokens.slice(0, index).reverse().find(isPart);
  const after = tokens.slice(index + 1).find(isPart);
  const letter = (token: FormatToken | undefined) => (token && 'text' in token ? token.text[0] : '');
  return letter(before) === 'h' || letter(after) === 's';
}

function elapsedText(serial: number, letters: string): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const unit = letters[0] === 'h' ? 3600 : letters[0] === 'm' ? 60 : 1;
  return pad(Math.floor(seconds / unit), letters.length);
}

/** 按日期格式写一个序列号；负数没有日期，返回 `null`。 */
export function dateText(serial: number, tokens: readonly FormatToken[]): string | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  const secondPlaces = Math.max(
    0,
    ...tokens.map((token) =>
      token.kind === 'date' && token.text.startsWith('s.') ? token.text.length - 2 : 0,
    ),
    ...tokens.map((token) =>
      token.kind === 'date' && token.text.startsWith('ss.') ? token.text.length - 3 : 0,
    ),
  );
  const moment = momentOf(serial, secondPlaces);
  const twelve = tokens.some(({ kind }) => kind === 'ampm');
  return tokens
    .map((token, i) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'elapsed') return elapsedText(serial, token.text);
      if (token.kind === 'ampm') {
        const [am = 'AM', pm = 'PM'] = token.text.split('/');
        return moment.hour < 12 ? am : pm;
      }
      if (token.kind !== 'date') return token.kind === 'digits' ? token.text : '';
      const width = token.text.length;
      switch (token.text[0]) {
        case 'y':
        case 'e':
          return width <= 2 && token.text[0] === 'y' ? pad(moment.year % 100, 2) : String(moment.year);
        case 'm':
          return isMinute(tokens, i) ? pad(moment.minute, width) : monthText(moment.month, width);
        case 'd':
        case 'a':
          return dayText(moment, width);
        case 'h':
          return pad(twelve ? moment.hour % 12 || 12 : moment.hour, width);
        default: {
          const [letters = ''] = token.text.split('.');
          const fraction = secondPlaces ? `.${pad(moment.fraction, secondPlaces)}` : '';
          return pad(moment.second, letters.length) + fraction;
        }
      }
    })
    .join('');
}
