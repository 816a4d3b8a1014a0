-- 四本预算：各单位《项目自评结果汇总表》里填的项目个数与资金之和。
WITH 取用 AS ({{取用}})
SELECT CASE WHEN b.{{堆}} = '' THEN '（未填）' ELSE b.{{堆}} END AS 堆,
  split_part(b.字段, '.', 1) AS 预算,
  coalesce(sum(CASE WHEN split_part(b.字段, '.', 2) = '项目个数' THEN b.数值 END), 0) AS 项目个数,
  coalesce(sum(CASE WHEN split_part(b.字段, '.', 2) = '资金' THEN b.数值 END), 0) AS 资金
FROM {{基础数据}} b JOIN 取用 u ON b.摘要 = u.摘要
WHERE split_part(b.字段, '.', 1) IN ('一般公共预算', '政府性基金预算', '社保基金预算', '国有资本经营预算')
  AND split_part(b.字段, '.', 2) IN ('项目个数', '资金') AND b.数值 IS NOT NULL
GROUP BY 1, 2
