/** What a visitor to a sample station can try: made-up attendants with their PINs, made-up riders with their codes. */
export type SampleGuide = {
  readonly attendants: { readonly name: string; readonly role: string; readonly pin: string }[]
  readonly riders: { readonly name: string; readonly codeText: string; readonly cardNumber: string }[]
}
