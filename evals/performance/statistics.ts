/** The value below which that share of the numbers lies, by nearest rank. Throws on none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("No numbers to take a quantile of");
  return value;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export const round = (number: number, digits = 2): number => Number(number.toFixed(digits));
