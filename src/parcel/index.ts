/** 送审包：定稿、报告、清单装进一个 zip；窗格与命令行同一份。 */
export type { ParcelFile } from './checklist';
export { packParcel, type NamedFile, type Parcel, type ParcelRequest } from './packParcel';
