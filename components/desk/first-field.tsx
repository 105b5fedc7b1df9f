/** On this page the focus begins in the first field or on the first button: staff do the same steps all day (ArrivalFocus). */
export const FirstField = () => <span hidden data-first-field="" />;
