/** 去掉归一化以后的全文末尾不改变算法的话（扣完为止、以……为准）；太长的当读不懂，得空串。 */
export function withoutRemarks(text: string): string {
  const remark =
    /[;,.]*(?:以该项分数|本项分值|该项分值)?(?:扣完为止|扣至0分(?:为)?止?|扣完(?:该项|本项|本指标|该指标)?(?:分值|分数|得分)?为止|直至扣完|直到扣完|扣完即止|满分为止|以[^;,\d]{2,12}为准|[;,.])$/;
  let body = text.slice(0, 400) === text ? text : '';
  for (let next = body.replace(remark, ''); next !== body; next = body.replace(remark, '')) body = next;
  return body;
}
