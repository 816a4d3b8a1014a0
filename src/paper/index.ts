/** 纸面：一张表印在纸上分几页、断在哪里、挤不挤；不认识业务，也不认识 Excel。 */
export { fullest } from './fullest';
export { paperSize } from './paperSize';
export {
  pageMap,
  type MappedPage,
  type PageMap,
  type PaperRect,
  type PaperSheet,
  type PaperZoom,
} from './pageMap';
export { leastPoints, paperTroubles, type PaperTrouble } from './troubles';
