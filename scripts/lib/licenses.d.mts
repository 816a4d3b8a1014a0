/** 一个生产依赖。 */
export interface ProductionDependency {
  readonly name: string;
  readonly version: string;
  /** SPDX 写法，或“见 LICENSE.md”。 */
  readonly license: string;
  /** 写在 package.json 的 dependencies 里；否则是别的包带来的。 */
  readonly direct: boolean;
}

/** 生产依赖（含间接的）与各自的许可证，按包名排。 */
export declare function productionLicenses(root: string): readonly ProductionDependency[];
