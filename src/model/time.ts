/** When something happened: calendar days `YYYY-MM-DD`, both ends included; equal for a single day. */
export interface DateRange {
  readonly earliest: string;
  readonly latest: string;
}
