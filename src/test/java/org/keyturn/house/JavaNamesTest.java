package org.keyturn.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A constant or a class may be renamed: what it is called in Java stands in no file and in no
/// answer to a script. (That its place among the others does not either is held by the compiler.)
class JavaNamesTest {
  /// The message of the one is for the debugger, and the other makes a sum of the names.
  private static final DescribedPredicate<JavaClass> NAMERS =
      Rooms.types("model", "Failed").or(Rooms.types("cli.terminal", "BugCode"));

  /// The window and the room of words make message keys and style classes of names.
  private static final DescribedPredicate<JavaClass> WORDS = Rooms.in("ui", "text");

  private static final DescribedPredicate<JavaClass> CODED =
      describe(
          "an enum whose constants have codes or words of their own",
          type ->
              type.isEnum()
                  && Set.of("code", "key", "word", "label").stream()
                      .anyMatch(name -> type.tryGetMethod(name).isPresent()));

  @Test
  void roomsThatWriteFilesOrAnswersTakeNoNameFromJava() {
    noClasses()
        .that(not(WORDS).and(not(NAMERS)))
        .should()
        .accessTargetWhere(namesAConstant().or(namesAClass()))
        .because("what is written must outlive every renaming: give the enum a code or a word")
        .check(Rooms.all());
  }

  @Test
  void aConstantWithACodeIsNeverCalledByItsNameInJava() {
    noClasses()
        .that(WORDS)
        .should()
        .accessTargetWhere(
            namesAConstant()
                .and(
                    describe(
                        "of such an enum, from outside",
                        access ->
                            CODED.test(access.getTargetOwner())
                                && !access.getOriginOwner().equals(access.getTargetOwner()))))
        .because("a code in one place and a name in another are taken for each other")
        .check(Rooms.all());
  }

  @Test
  void noConstantIsGluedIntoAText() {
    assertEquals(
        Set.of(),
        Rooms.all().stream()
            .filter(not(WORDS))
            .filter(JavaNamesTest::gluesAConstant)
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static DescribedPredicate<JavaAccess<?>> namesAConstant() {
    return describe(
        "name of a constant",
        access ->
            Set.of("name", "toString", "valueOf").contains(access.getTarget().getName())
                && access.getTargetOwner().isAssignableTo(Enum.class)
                && !isOfTheCompiler(access));
  }

  /// Each enum has a method that passes its own type on.
  private static boolean isOfTheCompiler(JavaAccess<?> access) {
    return access.getOriginOwner().isEnum() && access.getOrigin().getName().equals("valueOf");
  }

  private static DescribedPredicate<JavaAccess<?>> namesAClass() {
    return describe(
        "name of a class",
        access ->
            access.getTargetOwner().isEquivalentTo(Class.class)
                && access.getTarget().getName().matches("get(Simple|Canonical|Type)?Name"));
  }

  /// In `"a" + constant` the compiler asks for the text of an object, whose type stands one
  /// instruction before. Of a local variable it is known where classes are compiled for debuggers.
  private static boolean gluesAConstant(JavaClass type) {
    return read(type).methods().stream().anyMatch(JavaNamesTest::gluesAConstant);
  }

  private static boolean gluesAConstant(MethodModel method) {
    Optional<ClassDesc> before = Optional.empty();
    for (var element : method.code().map(CodeModel::elementList).orElse(List.of())) {
      if (element instanceof InvokeInstruction call && isTextOfObject(call)) {
        if (before.filter(JavaNamesTest::isEnum).isPresent()) {
          return true;
        }
      }
      if (element instanceof Instruction instruction) {
        before = result(instruction, method);
      }
    }
    return false;
  }

  private static boolean isTextOfObject(InvokeInstruction call) {
    return call.owner().name().equalsString("java/lang/String")
        && call.type().equalsString("(Ljava/lang/Object;)Ljava/lang/String;");
  }

  private static Optional<ClassDesc> result(Instruction instruction, MethodModel method) {
    return switch (instruction) {
      case InvokeInstruction call -> Optional.of(call.typeSymbol().returnType());
      case FieldInstruction field -> Optional.of(field.typeSymbol());
      case LoadInstruction load -> variable(load.slot(), method);
      default -> Optional.empty();
    };
  }

  private static Optional<ClassDesc> variable(int slot, MethodModel method) {
    int next = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
    for (var parameter : method.methodTypeSymbol().parameterList()) {
      if (next == slot) {
        return Optional.of(parameter);
      }
      next += parameter.descriptorString().matches("[JD]") ? 2 : 1;
    }
    return method
        .code()
        .flatMap(code -> code.findAttribute(Attributes.localVariableTable()))
        .flatMap(
            table -> table.localVariables().stream().filter(one -> one.slot() == slot).findFirst())
        .map(one -> ClassDesc.ofDescriptor(one.type().stringValue()));
  }

  private static boolean isEnum(ClassDesc type) {
    if (!type.isClassOrInterface()) {
      return false;
    }
    var descriptor = type.descriptorString();
    var name = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    return Rooms.all().contain(name) && Rooms.all().get(name).isEnum();
  }

  private static ClassModel read(JavaClass type) {
    try (var in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      return ClassFile.of().parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
