/** Why an office cannot be opened, said in a sentence for the person at the machine; printed without a stack. */
export class OfficeFault extends Error {
  override readonly name = 'OfficeFault'
}
